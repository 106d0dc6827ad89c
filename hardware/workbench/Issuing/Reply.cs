namespace Lockbox.Issuing;

/// <summary>What a message of a box has led to.</summary>
/// <param name="Box">The box as it stands afterwards; null when the message was ignored.</param>
/// <param name="Said">What it said.</param>
/// <param name="Answer">What to send to it at once, if anything.</param>
internal sealed record Reply(BoxRecord? Box, UpMessage? Said, byte[]? Answer)
{
    public static readonly Reply Ignored = new(null, null, null);
}
