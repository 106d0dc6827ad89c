namespace Lockbox.Tests.Model;

/// <summary>
/// The whole box, written from PROTOCOL.md 4 to 7 and STORAGE.md and not from its code. Takes the same passes as the box, so
/// that every time can be exact. Lives from one boot to the next power cut.
/// </summary>
internal sealed class BoxModel
{
    private const int LidSettleMs = 50;
    private const int HourMs = 3600 * 1000;

    private readonly ModelBoard _board;
    private readonly ModelClock _clock;
    private readonly ModelGrants _grants;
    private readonly ModelVisit _visit;
    private readonly ModelRescue _rescue;

    private bool _isLidOpen;
    private bool _seenLidOpen;
    private long _lidSeenAtMs;
    private long _floorAtMs;

    /// <summary>Boots: counts it, ends what was interrupted, and carries out a clear that is owed. No coil moves.</summary>
    /// <param name="provisionedAt">It is not earlier than that, Unix seconds.</param>
    public BoxModel(ModelBoard board, Kept kept, long provisionedAt)
    {
        _board = board;
        _clock = new ModelClock(Math.Max(kept.Floor, provisionedAt));
        Memory = new ModelMemory(kept) { Refuses = board.FlashRefuses };
        Lockout = new ModelLockout(Memory, _clock);
        _grants = new ModelGrants(Memory, _clock, Lockout);
        Coil = new ModelCoil(_clock);
        Mail = new ModelMail(_clock, _grants);
        _visit = new ModelVisit(board, _clock, Memory, _grants, Lockout, Coil);
        _rescue = new ModelRescue(_clock, Memory, Lockout);
        _isLidOpen = _seenLidOpen = board.IsLidOpen;
        Recover();
    }

    public ModelMemory Memory { get; }

    public ModelLockout Lockout { get; }

    public ModelCoil Coil { get; }

    public ModelMail Mail { get; }

    public long Next => _grants.Next;

    public long Low => _clock.Low;

    public bool IsSynced => _clock.IsSynced;

    /// <summary>True while nobody is at the keypad.</summary>
    public bool IsIdle => _visit.Phase == ModelPhase.Idle && _rescue.Phase == ModelPhase.Idle;

    public bool IsPicking => _visit.Phase == ModelPhase.Symbols;

    public ModelFace Face { get; private set; }

    /// <summary>When something will happen by itself, ms since boot: later than now.</summary>
    public long DueMs
    {
        get
        {
            long lid = _seenLidOpen == _isLidOpen ? long.MaxValue : _lidSeenAtMs + LidSettleMs;
            long[] all = [_visit.DueMs, _rescue.DueMs, Coil.DueMs, Lockout.DueMs, _grants.DueMs, _clock.DueMs, _floorAtMs + HourMs, lid, IsIdle ? Mail.ReportDueMs : long.MaxValue];
            return Math.Max(_clock.NowMs + 10, all.Min());
        }
    }

    // A message must not change what is being judged, and a flash write must not lengthen a pulse.
    private bool IsQuiet => _visit.Phase != ModelPhase.Checking && !Coil.IsOn;

    /// <summary>One pass of the loop.</summary>
    /// <param name="cap">A key that has just settled, or null.</param>
    /// <param name="symbol">What stood above the key, if it picks one.</param>
    public void Pass(long nowMs, char? cap, int symbol)
    {
        _clock.NowMs = nowMs;
        Memory.Refuses = _board.FlashRefuses;
        Memory.BeginPass();
        Mail.BeginPass();
        Coil.Release();
        Coil.Go(_board.IsLidOpen);
        if (cap is char key && !(_visit.Phase == ModelPhase.Idle && _rescue.TryPress(key)))
        {
            _visit.Press(key, symbol);
        }

        _visit.Pass();
        _rescue.Pass();
        WatchLid();
        Face = Look();
        if (IsQuiet)
        {
            if (!_visit.IsStaffOpening)
            {
                Mail.Pass();
            }

            if (IsIdle)
            {
                Mail.Report();
            }

            Lockout.Pass();
            _grants.Pass();
            KeepFloor();
        }
    }

    private void Recover()
    {
        Memory.BeginPass();
        _grants.Store(kept => kept);
        foreach (Held grant in Memory.Kept.Grants.Where(grant => grant.Status == Status.Claimed))
        {
            _grants.End(grant, Status.Interrupted);
        }

        Lockout.CarryOutClear();
    }

    private ModelFace Look()
    {
        return _visit.Phase != ModelPhase.Idle ? _visit.Face
            : _rescue.Face ?? (_isLidOpen ? ModelFace.LidAjar
            : Lockout.IsClosed ? ModelFace.Closed
            : Lockout.IsWaiting ? ModelFace.Penalty
            : ModelFace.Idle);
    }

    private void WatchLid()
    {
        if (_board.IsLidOpen != _seenLidOpen)
        {
            _seenLidOpen = _board.IsLidOpen;
            _lidSeenAtMs = _clock.NowMs;
        }

        _isLidOpen = _clock.NowMs - _lidSeenAtMs >= LidSettleMs ? _seenLidOpen : _isLidOpen;
    }

    private void KeepFloor()
    {
        if (_clock.NowMs - _floorAtMs >= HourMs)
        {
            _floorAtMs = _clock.NowMs;
            _grants.Store(kept => kept);
        }
    }
}
