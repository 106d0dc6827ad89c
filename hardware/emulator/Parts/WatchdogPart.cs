using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The watchdog beside the chip. It sleeps until the first edge on GPIO 22 after a reset; from then on it resets the
/// chip when no edge has come for <see cref="TimeoutMs"/>. Its reset sets a latch that the chip reads on GPIO 35; the first
/// edge that the watchdog sees afterwards clears it, and so does power-on.
/// </summary>
public sealed class WatchdogPart
{
    private readonly Substrate _board;
    private readonly Circuit _circuit;
    private bool _isArmed;
    private bool _isWatching;
    private bool _isLatched;
    private long _edgeAtMs;
    private int _resets;

    internal WatchdogPart(Substrate board, Circuit circuit)
    {
        _board = board;
        _circuit = circuit;
        circuit[BoardWiring.Watchdog].Edge += _ => OnEdge();
        Latch(false);
    }

    /// <summary>Pulls the chip's reset line; called on the board's thread without its lock.</summary>
    internal event Action? Bitten;

    /// <summary>Board milliseconds. <see cref="int.MaxValue"/> takes it off the board, for a debugger's sake. Counts from the next edge on.</summary>
    public int TimeoutMs { get; set; } = 10_000;

    public bool IsArmed => _board.Under(() => _isArmed);

    /// <summary>Whether the latch says that the last reset was its own.</summary>
    public bool IsLatched => _board.Under(() => _isLatched);

    /// <summary>How often it has reset the chip.</summary>
    public int Resets => _board.Under(() => _resets);

    /// <summary>At the end of any reset of the chip: what its pins did meanwhile is not seen.</summary>
    internal void ComeOutOfReset(bool isOwn)
    {
        _isArmed = false;
        Latch(isOwn || _isLatched);
    }

    internal void PowerDown()
    {
        _isArmed = false;
        Latch(false);
    }

    private void Latch(bool isSet)
    {
        _isLatched = isSet;
        _circuit.DriveFromPart(BoardWiring.Bitten, isSet);
    }

    private void OnEdge()
    {
        if (_board.IsInReset)
        {
            return;
        }

        _isArmed = true;
        _edgeAtMs = _board.Clock.NowMs;
        Latch(false);
        if (!_isWatching)
        {
            Watch();
        }
    }

    private void Watch()
    {
        _isWatching = true;
        _board.Thread.At(_edgeAtMs + TimeoutMs, Look);
    }

    private void Look()
    {
        lock (_board.Gate)
        {
            _isWatching = false;
            if (!_isArmed)
            {
                return;
            }

            if (_board.Clock.NowMs < _edgeAtMs + TimeoutMs)
            {
                Watch();
                return;
            }

            _isArmed = false;
            _resets++;
        }

        Bitten?.Invoke();
    }
}
