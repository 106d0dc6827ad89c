using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The watchdog beside the chip. It sleeps until the first edge on GPIO 22 after a reset; from then on it resets the
/// chip when no edge has come for <see cref="TimeoutMs"/>.
/// </summary>
public sealed class WatchdogPart
{
    private readonly Substrate _board;
    private bool _isArmed;
    private bool _isWatching;
    private long _edgeAtMs;
    private int _resets;

    internal WatchdogPart(Substrate board, Circuit circuit)
    {
        _board = board;
        circuit[BoardWiring.Watchdog].Edge += _ => OnEdge();
    }

    /// <summary>Pulls the chip's reset line; called on the board's thread without its lock.</summary>
    internal event Action? Bitten;

    /// <summary>Board milliseconds. <see cref="int.MaxValue"/> takes it off the board, for a debugger's sake. Counts from the next edge on.</summary>
    public int TimeoutMs { get; set; } = 10_000;

    public bool IsArmed => _board.Under(() => _isArmed);

    /// <summary>How often it has reset the chip.</summary>
    public int Resets => _board.Under(() => _resets);

    internal void Disarm() => _isArmed = false;

    private void OnEdge()
    {
        _isArmed = true;
        _edgeAtMs = _board.Clock.NowMs;
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
