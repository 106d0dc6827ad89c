namespace Lockbox.Tests.Timing.Dudect;

/// <summary>Measured times and the class of each.</summary>
/// <param name="Times">Ticks of the stopwatch.</param>
/// <param name="Kinds">0 or 1, drawn before anything was measured.</param>
internal sealed record Samples(long[] Times, byte[] Kinds);
