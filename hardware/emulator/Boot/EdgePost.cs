using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>Carries edges from the wires to the program's watchers, in order, on one thread that starts with the first edge.</summary>
internal sealed class EdgePost
{
    private readonly Queue<(Action<bool> Edge, bool Level)> _waiting = new();
    private readonly IChip _chip;
    private bool _isStarted;
    private bool _isClosed;

    public EdgePost(IChip chip)
    {
        _chip = chip;
    }

    public void Put(Action<bool> edge, bool level)
    {
        lock (_waiting)
        {
            _waiting.Enqueue((edge, level));
            Monitor.Pulse(_waiting);
            if (!_isStarted)
            {
                _isStarted = true;
                _chip.Run("edges", Deliver);
            }
        }
    }

    public void Close()
    {
        lock (_waiting)
        {
            _isClosed = true;
            Monitor.Pulse(_waiting);
        }
    }

    private void Deliver()
    {
        while (Take(out Action<bool> edge, out bool level))
        {
            edge(level);
        }
    }

    private bool Take(out Action<bool> edge, out bool level)
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0 && !_isClosed)
            {
                Monitor.Wait(_waiting);
            }

            (edge, level) = _isClosed ? (null!, false) : _waiting.Dequeue();
            return !_isClosed;
        }
    }
}
