namespace Lockbox.Emulator.Parts;

/// <summary>The one thread on which a board's timed physics and its viewers run. Idle it sleeps; it never polls.</summary>
internal sealed class BoardThread : IDisposable
{
    private readonly object _queueGate = new();
    private readonly PriorityQueue<Action, long> _due = new();
    private readonly BoardClock _clock;
    private bool _isStopped;

    public BoardThread(BoardClock clock)
    {
        _clock = clock;
        new Thread(Work) { IsBackground = true, Name = "board" }.Start();
    }

    public void Post(Action action) => At(long.MinValue, action);

    /// <summary>Runs <paramref name="action"/> once, at that board time or a little later. Nothing is taken back: it checks itself whether it is still wanted.</summary>
    public void At(long boardMs, Action action)
    {
        lock (_queueGate)
        {
            _due.Enqueue(action, boardMs);
            Monitor.Pulse(_queueGate);
        }
    }

    public void Dispose()
    {
        lock (_queueGate)
        {
            _isStopped = true;
            Monitor.Pulse(_queueGate);
        }
    }

    private void Work()
    {
        while (TakeNext() is { } action)
        {
            action();
        }
    }

    private Action? TakeNext()
    {
        lock (_queueGate)
        {
            while (!_isStopped)
            {
                if (!_due.TryPeek(out _, out long dueMs))
                {
                    Monitor.Wait(_queueGate);
                }
                else if (dueMs <= _clock.NowMs)
                {
                    return _due.Dequeue();
                }
                else
                {
                    Monitor.Wait(_queueGate, _clock.ToReal(dueMs - _clock.NowMs));
                }
            }

            return null;
        }
    }
}
