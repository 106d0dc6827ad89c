namespace Lockbox.Nano.Gpio;

/// <summary>
/// The interrupt of an input pin, with its debouncer: an edge starts a timer of whole ticks, further edges are ignored until
/// it is over, and the event is raised only if the level is then the one that the edge brought. Native code: it goes on
/// while the CLR stands still.
/// </summary>
internal sealed class EdgeWatch : IDisposable
{
    private readonly PowerUp _powerUp;
    private readonly int _pin;
    private readonly Action<bool> _changed;
    private readonly object _lock = new();
    private readonly IDisposable _subscription;
    private int _debounceMs;
    private int _timerMs;
    private bool _waiting;
    private bool _disposed;

    /// <param name="powerUp">Whose pin it is.</param>
    /// <param name="pin">An input.</param>
    /// <param name="debounceMs">0 for none.</param>
    /// <param name="changed">Called with the new level, on a thread of the board or the kernel.</param>
    public EdgeWatch(PowerUp powerUp, int pin, int debounceMs, Action<bool> changed)
    {
        _powerUp = powerUp;
        _pin = pin;
        _changed = changed;
        SetDebounce(debounceMs);
        _subscription = powerUp.Chip.Pins.Watch(pin, OnEdge);
    }

    public void SetDebounce(int milliseconds)
    {
        lock (_lock)
        {
            if (milliseconds > 0 && _debounceMs == 0)
            {
                _timerMs = Math.Max(Ticks.Milliseconds, (int)Ticks.RoundDown(milliseconds));
            }

            _debounceMs = milliseconds;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        _subscription.Dispose();
    }

    private void OnEdge(bool level)
    {
        lock (_lock)
        {
            if (_disposed || _waiting)
            {
                return;
            }

            if (_debounceMs > 0)
            {
                _waiting = true;
                _powerUp.Kernel.Set(_timerMs, 0, () => OnQuiet(level));
                return;
            }
        }

        _changed(level);
    }

    private void OnQuiet(bool expected)
    {
        bool level = _powerUp.Chip.Pins.Read(_pin);
        lock (_lock)
        {
            _waiting = false;
            if (_disposed || level != expected)
            {
                return;
            }
        }

        _changed(level);
    }
}
