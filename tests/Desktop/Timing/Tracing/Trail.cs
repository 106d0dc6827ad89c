namespace Lockbox.Tests.Timing.Tracing;

/// <summary>Which instructions ran, in which order: equal trails are equal sequences.</summary>
/// <param name="Hash">Running hash over the sequence.</param>
/// <param name="Count">How many instructions and marks.</param>
public readonly record struct Trail(ulong Hash, long Count);
