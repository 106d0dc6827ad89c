namespace Lockbox.Tests.Model;

/// <summary>An attempt, in the order of PROTOCOL.md 5.</summary>
internal sealed class ModelVisit(ModelBoard board, ModelClock clock, ModelMemory memory, ModelGrants grants, ModelLockout lockout, ModelCoil coil)
{
    private const int SilenceMs = 30000;
    private const int ClaimMs = 700;
    private const int VerdictMs = 1000;
    private const int ShownMs = 4000;

    private readonly ModelTyping _typing = new();
    private readonly ModelMenu _menu = new(board, clock, memory, coil);

    private long _sinceMs;
    private bool _isCounted;
    private bool _isJudged;
    private Held? _found;
    private ModelFace _verdict;

    public ModelPhase Phase { get; private set; }

    /// <summary>What is opened stays armed, and must not be taken back between two pulses.</summary>
    public bool IsStaffOpening => Phase == ModelPhase.Opening && _found?.Kind == 1;

    public ModelFace Face => Phase switch
    {
        ModelPhase.Digits => ModelFace.Digits,
        ModelPhase.Symbols => ModelFace.Symbols,
        ModelPhase.Checking => ModelFace.Checking,
        ModelPhase.Opening => ModelFace.Open,
        ModelPhase.Verdict => _verdict,
        ModelPhase.Service => ModelFace.Service,
        _ => ModelFace.Idle,
    };

    public long DueMs => Phase switch
    {
        ModelPhase.Digits or ModelPhase.Symbols => _sinceMs + SilenceMs,
        ModelPhase.Checking => _sinceMs + (_isJudged ? VerdictMs : ClaimMs),
        ModelPhase.Opening => coil.Opened is null ? long.MaxValue : clock.NowMs + 10,
        ModelPhase.Verdict => _sinceMs + ShownMs,
        ModelPhase.Service => _menu.DueMs,
        _ => long.MaxValue,
    };

    /// <param name="symbol">What stood above the key, if the key picks one.</param>
    public void Press(char cap, int symbol)
    {
        if (Phase == ModelPhase.Service)
        {
            Enter(_menu.Press(cap) ? ModelPhase.Service : ModelPhase.Idle);
            return;
        }

        if (Phase == ModelPhase.Verdict)
        {
            Enter(ModelPhase.Idle);
        }

        if (Phase is ModelPhase.Checking or ModelPhase.Opening || !lockout.IsListening)
        {
            return;
        }

        if (Phase == ModelPhase.Symbols && cap is >= 'A' and <= 'D')
        {
            Check(symbol);
            return;
        }

        Enter(_typing.Take(cap));
    }

    public void Pass()
    {
        long past = clock.NowMs - _sinceMs;
        if (Phase is ModelPhase.Digits or ModelPhase.Symbols && past >= SilenceMs)
        {
            _typing.Forget();
            Enter(ModelPhase.Idle);
        }
        else if (Phase == ModelPhase.Checking)
        {
            Decide(past);
        }
        else if (Phase == ModelPhase.Opening && coil.Opened is bool opened)
        {
            if (_found!.Kind == 0)
            {
                grants.End(_found, opened ? Status.Opened : Status.NotOpened);
            }

            _verdict = opened ? ModelFace.Open : ModelFace.Jammed;
            Enter(ModelPhase.Verdict);
        }
        else if (Phase == ModelPhase.Service && _menu.IsOver)
        {
            Enter(ModelPhase.Idle);
        }
        else if (Phase == ModelPhase.Verdict && past >= ShownMs)
        {
            Enter(ModelPhase.Idle);
        }
    }

    private void Check(int symbol)
    {
        _isJudged = false;
        _isCounted = lockout.Charge();
        _found = memory.Kept.Grants.SingleOrDefault(grant => Codes.Digits(grant.Code) == _typing.Digits && Codes.Symbol(grant.Code) == symbol);
        _typing.Forget();
        Enter(ModelPhase.Checking);
    }

    private void Decide(long past)
    {
        if (!_isJudged && past >= ClaimMs)
        {
            _isJudged = true;
            _verdict = Judge();
        }

        if (past >= VerdictMs && _verdict == ModelFace.Open)
        {
            Enter(ModelPhase.Opening);
            coil.Start(board.IsLidOpen);
        }
        else if (past >= VerdictMs && _verdict == ModelFace.Service)
        {
            // Its code may have gone between the judgement and the verdict.
            _menu.Open(_found!);
            Enter(_menu.IsOver ? ModelPhase.Idle : ModelPhase.Service);
        }
        else if (past >= VerdictMs)
        {
            Enter(ModelPhase.Verdict);
        }
    }

    private ModelFace Judge()
    {
        if (!_isCounted || _found is null)
        {
            return _isCounted ? ModelFace.Refused : ModelFace.Fault;
        }

        ModelFace verdict = _found.Status != Status.Armed ? ModelFace.Used
            : clock.Judge(_found) ?? (_found.Kind == 2 ? ModelFace.Service
            : !board.IsSupplyGood ? ModelFace.LowSupply
            : _found.Kind == 1 || Claim() ? ModelFace.Open
            : ModelFace.Fault);
        if (verdict is ModelFace.Open or ModelFace.Service)
        {
            lockout.Succeed();
        }
        else
        {
            lockout.TakeBack();
        }

        return verdict;
    }

    private bool Claim()
    {
        bool isClaimed = grants.Mark(_found!, Status.Claimed);
        _found = isClaimed ? _found! with { Status = Status.Claimed } : _found;
        return isClaimed;
    }

    private void Enter(ModelPhase phase)
    {
        Phase = phase;
        _sinceMs = clock.NowMs;
    }
}
