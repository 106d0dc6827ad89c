namespace Lockbox.Emulator.Watch;

/// <summary>A wire has changed its level.</summary>
/// <param name="At">Tenths of a microsecond of board time.</param>
/// <param name="Wire">Its place in <see cref="NamedWire.All"/>.</param>
internal readonly record struct PinEdge(long At, int Wire, bool Level);

/// <summary>The levels of the named wires over a while.</summary>
/// <param name="From">Tenths of a microsecond of board time.</param>
/// <param name="Until">Likewise.</param>
/// <param name="Levels">At the beginning, in the order of <see cref="NamedWire.All"/>.</param>
/// <param name="Edges">In the order in which they happened.</param>
internal sealed record PinWindow(long From, long Until, IReadOnlyList<bool> Levels, IReadOnlyList<PinEdge> Edges);
