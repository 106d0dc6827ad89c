namespace Lockbox.Tests.Model;

/// <summary>Counting failures, and the waits they cost (PROTOCOL.md 6).</summary>
internal sealed class ModelLockout
{
    private const int HourMs = 3600 * 1000;

    private readonly ModelMemory _memory;
    private readonly ModelClock _clock;

    private long _bucket;
    private long _penaltyS;
    private long _clearsDone;
    private long _untilMs;
    private long _leaksAtMs = HourMs;

    public ModelLockout(ModelMemory memory, ModelClock clock)
    {
        _memory = memory;
        _clock = clock;
        Kept kept = memory.Kept;
        (Streak, _bucket, _penaltyS, _clearsDone) = (kept.Streak, kept.Bucket, kept.PenaltyS, kept.ClearsDone);

        // A running penalty starts again in full.
        _untilMs = _penaltyS * 1000;
    }

    public long Streak { get; private set; }

    public bool IsClosed => Streak >= 100;

    public bool IsWaiting => _untilMs > _clock.NowMs;

    public bool IsListening => !IsClosed && !IsWaiting;

    public long DueMs => IsWaiting ? Math.Min(_untilMs, _leaksAtMs) : _leaksAtMs;

    /// <returns>False when the flash did not take the count: then nothing may be compared.</returns>
    public bool Charge()
    {
        long streak = Streak + 1;
        long bucket = _bucket + 1;
        long penalty = streak < 3 ? 0 : Math.Min(900, 30 << (int)Math.Min(streak - 3, 5));
        penalty = bucket >= 60 ? 3600 : penalty;
        if (_memory.Refuses)
        {
            return false;
        }

        (Streak, _bucket, _penaltyS, _untilMs) = (streak, bucket, penalty, _clock.NowMs + (penalty * 1000));
        return Store();
    }

    public void TakeBack()
    {
        Settle(Math.Max(0, Streak - 1), Math.Max(0, _bucket - 1));
    }

    public void Succeed()
    {
        Settle(0, Math.Max(0, _bucket - 1));
    }

    /// <param name="clears">Clears that are carried out with this one.</param>
    public void Clear(long clears)
    {
        _clearsDone = clears;
        Settle(0, 0);
    }

    public void CarryOutClear()
    {
        if (_memory.Kept.ClearsOrdered != _clearsDone)
        {
            Clear(_memory.Kept.ClearsOrdered);
        }
    }

    public void Pass()
    {
        if (_penaltyS > 0 && !IsWaiting)
        {
            _penaltyS = 0;
            Store();
        }

        if (_clock.NowMs >= _leaksAtMs)
        {
            _leaksAtMs += HourMs;
            bool leaks = _bucket > 0;
            _bucket -= leaks ? 1 : 0;
            _ = leaks && Store();
        }
    }

    /// <returns>The memory as it is once the counts in RAM are on flash.</returns>
    public Kept Apply(Kept kept)
    {
        return kept with { Streak = Streak, Bucket = _bucket, PenaltyS = _penaltyS, ClearsDone = _clearsDone };
    }

    private void Settle(long streak, long bucket)
    {
        (Streak, _bucket, _penaltyS, _untilMs) = (streak, bucket, 0, _clock.NowMs);
        Store();
    }

    private bool Store()
    {
        return _memory.Store(Apply);
    }
}
