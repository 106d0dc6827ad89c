using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// Carries edges from the wires to the chip's interrupts, in order, on one native thread that starts with the first edge: a
/// standstill of the CLR does not stop it.
/// </summary>
internal sealed class EdgePost
{
    private readonly Queue<(Action<bool> Edge, bool Level)> _waiting = new();
    private readonly AutoResetEvent _filled = new(false);
    private readonly IChip _chip;
    private bool _isStarted;

    public EdgePost(IChip chip)
    {
        _chip = chip;
    }

    public void Put(Action<bool> edge, bool level)
    {
        bool isFirst;
        lock (_waiting)
        {
            _waiting.Enqueue((edge, level));
            isFirst = !_isStarted;
            _isStarted = true;
        }

        _filled.Set();
        if (isFirst)
        {
            _chip.RunNative("edges", Deliver);
        }
    }

    private void Deliver()
    {
        while (true)
        {
            if (Take(out Action<bool>? edge, out bool level))
            {
                edge!(level);
            }
            else
            {
                _chip.Wait(_filled, Timeout.Infinite);
            }
        }
    }

    private bool Take(out Action<bool>? edge, out bool level)
    {
        lock (_waiting)
        {
            bool isThere = _waiting.TryDequeue(out (Action<bool> Edge, bool Level) first);
            (edge, level) = first;
            return isThere;
        }
    }
}
