namespace Lockbox.Emulator.Parts;

/// <summary>
/// Time that stands still while anybody works. When all wait, and no signal is set, it jumps to the next instant that
/// somebody waits for. One thread is woken at a time, the longest waiting first, so that a run repeats itself. Whoever
/// made the board counts as a worker, except while it waits in this time.
/// </summary>
internal sealed class LockStepClock : BoardClock
{
    [ThreadStatic]
    private static Sleeper? _mine;

    private readonly object _gate = new();
    private readonly List<Sleeper> _sleepers = [];
    private long _nowMs;
    private int _awake = 1;

    public override long NowMs => Volatile.Read(ref _nowMs);

    /// <summary>Threads that live in this time, without the one that made it.</summary>
    public int Workers
    {
        get
        {
            lock (_gate)
            {
                return _awake + _sleepers.Count - 1;
            }
        }
    }

    internal override int Wait(WaitHandle[] signals, long untilMs)
    {
        int signalled = Poll(signals);
        if (signalled != WaitHandle.WaitTimeout || untilMs <= NowMs)
        {
            return signalled;
        }

        Sleeper sleeper = _mine ??= new Sleeper();
        lock (_gate)
        {
            sleeper.Signals = signals;
            sleeper.UntilMs = untilMs;
            sleeper.IsAsleep = true;
            _sleepers.Add(sleeper);
            Rest();
        }

        return sleeper.Await();
    }

    internal override void Run(string name, Action body)
    {
        lock (_gate)
        {
            _awake++;
        }

        base.Run(name, () =>
        {
            try
            {
                body();
            }
            finally
            {
                lock (_gate)
                {
                    Rest();
                }
            }
        });
    }

    private static int Poll(WaitHandle[] signals) =>
        signals.Length == 0 ? WaitHandle.WaitTimeout : WaitHandle.WaitAny(signals, 0);

    /// <summary>One fewer works; the last one to rest wakes the next.</summary>
    private void Rest()
    {
        if (--_awake == 0 && !WakeSignalled())
        {
            WakeDue();
        }
    }

    private bool WakeSignalled()
    {
        foreach (Sleeper sleeper in _sleepers)
        {
            int signalled = Poll(sleeper.Signals);
            if (signalled != WaitHandle.WaitTimeout)
            {
                Wake(sleeper, signalled);
                return true;
            }
        }

        return false;
    }

    private void WakeDue()
    {
        Sleeper? next = null;
        foreach (Sleeper sleeper in _sleepers)
        {
            next = next is null || sleeper.UntilMs < next.UntilMs ? sleeper : next;
        }

        if (next is not null && next.UntilMs != Never)
        {
            Volatile.Write(ref _nowMs, Math.Max(_nowMs, next.UntilMs));
            Wake(next, WaitHandle.WaitTimeout);
        }
    }

    private void Wake(Sleeper sleeper, int signalled)
    {
        _sleepers.Remove(sleeper);
        _awake++;
        sleeper.Wake(signalled);
    }
}
