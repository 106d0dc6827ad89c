namespace Lockbox.Emulator.Parts;

/// <summary>The one thread on which a board's timed physics and its viewers run. Idle it sleeps; it never polls.</summary>
internal sealed class BoardThread : IDisposable
{
    private readonly object _queueGate = new();
    private readonly PriorityQueue<Action, (long DueMs, long Order)> _due = new();
    private readonly AutoResetEvent _changed = new(false);
    private readonly BoardClock _clock;
    private long _order;
    private bool _isStopped;

    public BoardThread(BoardClock clock)
    {
        _clock = clock;
        clock.Run("board", Work);
    }

    public void Post(Action action) => At(long.MinValue, action);

    /// <summary>Runs <paramref name="action"/> once, at that board time or a little later. Nothing is taken back: it checks itself whether it is still wanted.</summary>
    public void At(long boardMs, Action action)
    {
        lock (_queueGate)
        {
            _due.Enqueue(action, (boardMs, _order++));
        }

        _changed.Set();
    }

    public void Dispose()
    {
        lock (_queueGate)
        {
            _isStopped = true;
        }

        _changed.Set();
    }

    private void Work()
    {
        WaitHandle[] changed = [_changed];
        while (TakeDue(out Action? action, out long nextMs))
        {
            if (action is null)
            {
                _clock.Wait(changed, nextMs);
            }
            else
            {
                action();
            }
        }
    }

    /// <returns>False at the end of the board.</returns>
    private bool TakeDue(out Action? action, out long nextMs)
    {
        lock (_queueGate)
        {
            action = null;
            nextMs = BoardClock.Never;
            if (_due.TryPeek(out _, out (long DueMs, long Order) first))
            {
                nextMs = first.DueMs;
                action = first.DueMs <= _clock.NowMs ? _due.Dequeue() : null;
            }

            return !_isStopped;
        }
    }
}
