namespace Lockbox.Emulator.Watch;

/// <summary>The levels of the wires over a while, as JSON.</summary>
/// <param name="FromUs">Microseconds of board time.</param>
/// <param name="UntilUs">Likewise.</param>
internal sealed record PinNews(double FromUs, double UntilUs, IReadOnlyList<SignalNews> Signals)
{
    private const double TenthsPerUs = 10;

    public static PinNews Of(PinWindow window)
    {
        List<double>[] edges = [.. NamedWire.All.Select(_ => new List<double>())];
        foreach (PinEdge edge in window.Edges)
        {
            edges[edge.Wire].Add(edge.At / TenthsPerUs);
        }

        return new PinNews(
            window.From / TenthsPerUs,
            window.Until / TenthsPerUs,
            [.. NamedWire.All.Select((wire, place) => new SignalNews(wire.Name, wire.Pin, wire.Group, window.Levels[place] ? 1 : 0, edges[place]))]);
    }
}

/// <param name="Level">0 or 1, at the beginning.</param>
/// <param name="Edges">When it changed, microseconds of board time.</param>
internal sealed record SignalNews(string Name, int Pin, string Group, int Level, IReadOnlyList<double> Edges);
