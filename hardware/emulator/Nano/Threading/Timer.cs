using Lockbox.Nano;

namespace Nano.System.Threading;

/// <summary>A timer. The callbacks of all timers run one after another on one thread, so a slow one delays the others.</summary>
public sealed class Timer : IDisposable
{
    private readonly PowerUp _powerUp = Chip.PowerUp;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly object _lock = new();
    private Alarm? _alarm;

    /// <param name="callback">Called on the shared thread.</param>
    /// <param name="state">Handed to the callback.</param>
    /// <param name="dueTime">Milliseconds to the first call; -1 for not yet.</param>
    /// <param name="period">Milliseconds between calls; -1 for once.</param>
    public Timer(TimerCallback callback, object? state, int dueTime, int period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _callback = callback;
        _state = state;
        Change(dueTime, period);
    }

    public Timer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        : this(callback, state, Ticks.FromTimeSpan(dueTime), Ticks.FromTimeSpan(period))
    {
    }

    public bool Change(int dueTime, int period)
    {
        _powerUp.Chip.EnsurePower();
        lock (_lock)
        {
            Stop();
            if (dueTime >= 0)
            {
                _alarm = _powerUp.Timers.Set(Ticks.RoundUp(dueTime), Ticks.RoundUp(period), () => _callback(_state));
            }
        }

        return true;
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        return Change(Ticks.FromTimeSpan(dueTime), Ticks.FromTimeSpan(period));
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Stop();
        }
    }

    private void Stop()
    {
        if (_alarm != null)
        {
            _powerUp.Timers.Cancel(_alarm);
            _alarm = null;
        }
    }
}
