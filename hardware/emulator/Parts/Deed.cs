namespace Lockbox.Emulator.Parts;

/// <summary>Something that was done to the board from outside.</summary>
/// <param name="AtMs">Board time.</param>
/// <param name="What">One of <see cref="Deeds"/>.</param>
/// <param name="Value">What that takes, such as a key; 0 where it takes nothing.</param>
internal sealed record Deed(long AtMs, string What, int Value);
