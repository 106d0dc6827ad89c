using System.Collections.Immutable;
using Lockbox.Core;

namespace Lockbox.Tests.PowerCuts;

/// <summary>The least and the most that the box may remember of guesses, and the penalty that it owes.</summary>
internal sealed class GuessCount
{
    private const int HourMs = 3600 * 1000;

    private long _owedUntilMs;
    private long _leaksAtMs = HourMs;
    private long _tries;

    // For each clear that has no receipt yet: the tries before it was signed.
    private ImmutableQueue<long> _clears = [];

    public long LeastStreak { get; private set; }

    public long LeastBucket { get; private set; }

    public long MostStreak { get; private set; }

    /// <summary>Seconds that a penalty now running lasts in full; 0 when none must be.</summary>
    public long OwedS { get; private set; }

    public GuessCount Copy()
    {
        return (GuessCount)MemberwiseClone();
    }

    /// <summary>The last key of a code is about to be pressed.</summary>
    public void Try()
    {
        MostStreak++;
        _tries++;
    }

    /// <summary>A code was compared.</summary>
    public void Compare(Prospect prospect, long nowMs)
    {
        OwedS = 0;
        LeastStreak = prospect == Prospect.Good ? 0 : LeastStreak;
        if (prospect == Prospect.Unknown && _clears.IsEmpty)
        {
            LeastStreak++;
            LeastBucket++;
            OwedS = PenaltyS(LeastStreak, LeastBucket);
            _owedUntilMs = nowMs + (OwedS * 1000);
        }
    }

    /// <summary>Time passes: penalties are served, and once an hour the bucket leaks.</summary>
    public void Pass(long nowMs)
    {
        OwedS = nowMs >= _owedUntilMs ? 0 : OwedS;
        while (nowMs >= _leaksAtMs)
        {
            _leaksAtMs += HourMs;
            LeastBucket = Math.Max(0, LeastBucket - 1);
        }
    }

    /// <summary>A clear is on its way: until it is receipted, everything may be forgotten at any time.</summary>
    public void OrderClear()
    {
        _clears = _clears.Enqueue(_tries);
        Forgive();
    }

    /// <summary>A clear was receipted: only what was tried behind it may still count.</summary>
    public void IsCleared()
    {
        _clears = _clears.Dequeue(out long before);
        MostStreak = Math.Min(MostStreak, _tries - before);
    }

    /// <summary>From now on everything may be forgotten.</summary>
    public void Forgive()
    {
        LeastStreak = 0;
        LeastBucket = 0;
        OwedS = 0;
    }

    /// <summary>The box starts anew: what it owed it owes again in full.</summary>
    public void Boot()
    {
        _owedUntilMs = OwedS * 1000;
        _leaksAtMs = HourMs;
    }

    // PROTOCOL.md 6, in the words of the specification.
    private static long PenaltyS(long streak, long bucket)
    {
        long penalty = streak < Limits.FreeFailures ? 0 : 30L << (int)Math.Min(streak - Limits.FreeFailures, 5);
        return bucket >= Limits.BucketSize ? 3600 : Math.Min(penalty, 900);
    }
}
