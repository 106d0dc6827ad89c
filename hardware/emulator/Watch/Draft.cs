namespace Lockbox.Emulator.Watch;

/// <summary>An entry that has not got its number yet.</summary>
internal sealed record Draft(EntryKind Kind, string Text, object? Detail = null);
