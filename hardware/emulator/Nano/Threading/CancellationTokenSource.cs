using Lockbox.Nano;

namespace Nano.System.Threading;

/// <summary>A source whose delay passes in board time, rounded up to ticks of 10 ms.</summary>
public class CancellationTokenSource : IDisposable
{
    private readonly global::System.Threading.CancellationTokenSource _source = new();
    private readonly PowerUp _powerUp;
    private Alarm? _alarm;

    public CancellationTokenSource()
    {
        Chip.Powered();
        _powerUp = Chip.PowerUp;
    }

    public CancellationTokenSource(int millisecondsDelay)
        : this()
    {
        CancelAfter(millisecondsDelay);
    }

    public CancellationTokenSource(TimeSpan delay)
        : this(Ticks.FromTimeSpan(delay))
    {
    }

    public bool IsCancellationRequested => _source.IsCancellationRequested;

    public CancellationToken Token => _source.Token;

    public void Cancel()
    {
        _powerUp.Chip.EnsurePower();
        _source.Cancel();
    }

    public void CancelAfter(TimeSpan delay)
    {
        CancelAfter(Ticks.FromTimeSpan(delay));
    }

    /// <summary>In place of a delay that still runs; -1 is never.</summary>
    public void CancelAfter(int millisecondsDelay)
    {
        _powerUp.Chip.EnsurePower();
        StopAlarm();
        if (millisecondsDelay >= 0)
        {
            _alarm = _powerUp.Timers.Set(Ticks.RoundUp(millisecondsDelay), 0, _source.Cancel);
        }
    }

    public void Dispose()
    {
        StopAlarm();
        _source.Dispose();
        GC.SuppressFinalize(this);
    }

    private void StopAlarm()
    {
        if (_alarm != null)
        {
            _powerUp.Timers.Cancel(_alarm);
        }
    }
}
