using Lockbox.Wiring;

namespace Lockbox.Nano;

/// <summary>
/// The one thread that runs the handlers of pins and network, one event at a time. Its queue holds
/// <see cref="Capacity"/> events; when it is full the oldest is lost.
/// </summary>
internal sealed class EventThread
{
    public const int Capacity = 128;

    private readonly IChip _chip;
    private readonly Queue<Action> _queue = new();
    private readonly AutoResetEvent _filled = new(false);
    private bool _running;

    public EventThread(IChip chip)
    {
        _chip = chip;
    }

    /// <summary>Queues an event; called from any thread, never blocks.</summary>
    public void Post(Action deliver)
    {
        bool start;
        lock (_queue)
        {
            if (_queue.Count == Capacity)
            {
                _queue.Dequeue();
            }

            _queue.Enqueue(deliver);
            start = !_running;
            _running = true;
        }

        _filled.Set();
        if (start)
        {
            _chip.Run("events", Deliver);
        }
    }

    private void Deliver()
    {
        while (true)
        {
            Action? deliver = Next();
            if (deliver == null)
            {
                _chip.Wait(_filled, Timeout.Infinite);
                continue;
            }

            _chip.EnsurePower();
            Guarded.Run(_chip, "an event handler", deliver);
        }
    }

    private Action? Next()
    {
        lock (_queue)
        {
            return _queue.Count == 0 ? null : _queue.Dequeue();
        }
    }
}
