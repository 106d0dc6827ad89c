namespace Lockbox.Tests.Timing.Traced;

/// <summary>Steps that the doubles add to a sequence, so that calls to the outside are compared too.</summary>
internal static class Marks
{
    public const int CodeHash = -1;
    public const int OtherHash = -2;
    public const int Read = -3;
    public const int Write = -4;

    private static readonly string[] _names = ["the HMAC of a code", "an HMAC", "a read of the flash", "a write to the flash"];

    /// <returns>The mark's name, or null for an instruction.</returns>
    public static string? NameOf(int place)
    {
        return place < 0 ? _names[-place - 1] : null;
    }
}
