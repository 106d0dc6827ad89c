using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// Native code has the CLR's only task, as in a TLS handshake: no thread of the program runs until it gives it back. Pins,
/// interrupts and parts go on. Several standstills may overlap.
/// </summary>
internal sealed class Standstill
{
    private readonly ManualResetEvent _over = new(true);
    private readonly Substrate _board;
    private volatile int _holders;

    public Standstill(Substrate board)
    {
        _board = board;
    }

    public bool IsOn => _holders > 0;

    /// <summary>Set while the program may run.</summary>
    public WaitHandle Over => _over;

    /// <summary>From now on for so much board time; -1 until reset or cut. When it returns, the program has no effect any more.</summary>
    public void Begin(int milliseconds)
    {
        Begin();
        EndAt(_board.Clock.After(milliseconds));
    }

    /// <summary>While native code runs, and until so much board time has passed since its beginning.</summary>
    public void While(Action native, int leastMs)
    {
        Begin();
        long endMs = _board.Clock.After(leastMs);
        try
        {
            native();
        }
        finally
        {
            EndAt(endMs);
        }
    }

    private void Begin()
    {
        lock (_board.Gate)
        {
            _holders++;
            _over.Reset();
        }
    }

    private void EndAt(long boardMs)
    {
        if (boardMs != BoardClock.Never)
        {
            _board.Thread.At(boardMs, End);
        }
    }

    private void End()
    {
        lock (_board.Gate)
        {
            if (--_holders == 0)
            {
                _over.Set();
            }
        }
    }
}
