namespace Lockbox.Tests.PowerCuts;

/// <summary>A command that the issuer signed, and what the box is to answer the first time.</summary>
internal sealed record Order(byte[] Message, string Command, Fate[] Concerned, string Result)
{
    /// <summary>A result that depends on how far the box had come.</summary>
    public const string Any = "any";
}
