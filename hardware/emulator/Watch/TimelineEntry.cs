namespace Lockbox.Emulator.Watch;

/// <summary>Something that happened at one box.</summary>
/// <param name="N">Rising from 1, one at a time, in the order in which things happened.</param>
/// <param name="AtMs">Board time.</param>
/// <param name="Text">One short line. In two runs that went the same way it is the same.</param>
/// <param name="Detail">One of the records whose names end in Seen, or null.</param>
internal sealed record TimelineEntry(long N, long AtMs, EntryKind Kind, string Text, object? Detail);
