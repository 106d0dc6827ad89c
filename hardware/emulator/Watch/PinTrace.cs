using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Watch;

/// <summary>
/// Keeps the last 65,536 level changes of the named wires. Board time knows milliseconds only, and all edges of an SPI
/// transfer happen in one instant: they are drawn one after the other, half a clock apart. Any thread.
/// </summary>
internal sealed class PinTrace
{
    public const int Longest = 65_536;

    private const int TenthsPerMs = 10_000;
    private const int TenthsPerS = 10_000_000;
    private const int UsualHertz = 1_000_000;

    private readonly PinEdge[] _ring = new PinEdge[Longest];
    private readonly int[] _wireOf = [.. Enumerable.Range(0, BoardWiring.PinCount).Select(PlaceOf)];
    private readonly Substrate _board;
    private readonly Circuit _circuit;
    private long _seen;
    private PinEdge _last = new(0, -1, false);

    public PinTrace(EmulatedBoard board)
    {
        _board = board.Substrate;
        _circuit = board.Circuit;
        lock (_board.Gate)
        {
            _circuit.Shown += OnLevel;
        }
    }

    /// <param name="lastMs">Board milliseconds back from now.</param>
    /// <returns>Less when that much is not remembered.</returns>
    public PinWindow Look(long lastMs)
    {
        PinEdge[] edges;
        bool[] levels;
        long until;
        long from;
        lock (_board.Gate)
        {
            until = Math.Max(_board.Clock.NowMs * TenthsPerMs, _last.At);
            levels = [.. NamedWire.All.Select(wire => _circuit[wire.Pin].ShownLevel)];
            from = Math.Max(until - (lastMs * TenthsPerMs), _seen > Longest ? _ring[_seen % Longest].At : 0);
            edges = Since(from);
        }

        for (int i = edges.Length - 1; i >= 0; i--)
        {
            levels[edges[i].Wire] = !edges[i].Level;
        }

        return new PinWindow(from, until, levels, edges);
    }

    private PinEdge[] Since(long from)
    {
        long first = _seen;
        long oldest = Math.Max(0, _seen - Longest);
        while (first > oldest && _ring[(first - 1) % Longest].At > from)
        {
            first--;
        }

        PinEdge[] edges = new PinEdge[_seen - first];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = _ring[(first + i) % Longest];
        }

        return edges;
    }

    private void OnLevel(int pin, bool level)
    {
        int wire = _wireOf[pin];
        if (wire >= 0)
        {
            _last = new PinEdge(Place(pin, wire), wire, level);
            _ring[_seen++ % Longest] = _last;
        }
    }

    // Data moves with the edge before it, as on the device, where it changes while the clock falls.
    private long Place(int pin, int wire)
    {
        bool isWithLast = pin == BoardWiring.DisplayData && _last.Wire != wire;
        int hertz = _circuit.ClockHertz > 0 ? _circuit.ClockHertz : UsualHertz;
        int half = isWithLast ? 0 : Math.Max(1, TenthsPerS / hertz / 2);
        return Math.Max(_board.Clock.NowMs * TenthsPerMs, _last.At + half);
    }

    private static int PlaceOf(int pin)
    {
        NamedWire? wire = NamedWire.All.FirstOrDefault(one => one.Pin == pin);
        return wire is null ? -1 : NamedWire.All.ToList().IndexOf(wire);
    }
}
