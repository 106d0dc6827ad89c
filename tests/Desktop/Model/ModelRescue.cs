namespace Lockbox.Tests.Model;

/// <summary>The recovery code of a technician at a box that is locked out (PROTOCOL.md 6).</summary>
internal sealed class ModelRescue(ModelClock clock, ModelMemory memory, ModelLockout lockout)
{
    private const int Length = 12;
    private const int SilenceMs = 30000;
    private const int VerdictMs = 1000;
    private const int ShownMs = 4000;
    private const int WaitMs = 10000;

    private string _typed = string.Empty;
    private long _sinceMs;
    private long _readyAtMs = WaitMs;

    public ModelPhase Phase { get; private set; }

    public ModelFace? Face => Phase switch
    {
        ModelPhase.Digits => ModelFace.Digits,
        ModelPhase.Checking => ModelFace.Checking,
        ModelPhase.Verdict => ModelFace.Refused,
        _ => null,
    };

    public long DueMs => Phase switch
    {
        ModelPhase.Digits => _sinceMs + SilenceMs,
        ModelPhase.Checking => Math.Max(_sinceMs + VerdictMs, _readyAtMs),
        ModelPhase.Verdict => _sinceMs + ShownMs,
        _ => long.MaxValue,
    };

    /// <returns>False when the key is for somebody else.</returns>
    public bool TryPress(char cap)
    {
        if (Phase == ModelPhase.Idle)
        {
            bool begins = cap == '#' && !lockout.IsListening;
            Enter(begins ? ModelPhase.Digits : ModelPhase.Idle);
            return begins;
        }

        if (Phase == ModelPhase.Digits)
        {
            Take(cap);
        }

        return true;
    }

    public void Pass()
    {
        long past = clock.NowMs - _sinceMs;
        if (Phase == ModelPhase.Digits && past >= SilenceMs)
        {
            Leave(ModelPhase.Idle);
        }
        else if (Phase == ModelPhase.Checking && past >= VerdictMs && clock.NowMs >= _readyAtMs)
        {
            Try();
        }
        else if (Phase == ModelPhase.Verdict && past >= ShownMs)
        {
            Leave(ModelPhase.Idle);
        }
    }

    private void Take(char cap)
    {
        bool leaves = cap == '*' && _typed.Length == 0;
        if (cap == '*' && !leaves)
        {
            _typed = _typed[..^1];
        }
        else if (char.IsAsciiDigit(cap))
        {
            _typed += cap;
        }

        Enter(leaves ? ModelPhase.Idle : _typed.Length == Length ? ModelPhase.Checking : ModelPhase.Digits);
    }

    private void Try()
    {
        bool isRight = _typed == Codes.Recovery;
        _readyAtMs = clock.NowMs + WaitMs;
        if (isRight)
        {
            lockout.Clear(memory.Kept.ClearsDone);
        }

        Leave(isRight ? ModelPhase.Idle : ModelPhase.Verdict);
    }

    private void Leave(ModelPhase phase)
    {
        _typed = string.Empty;
        Enter(phase);
    }

    private void Enter(ModelPhase phase)
    {
        Phase = phase;
        _sinceMs = clock.NowMs;
    }
}
