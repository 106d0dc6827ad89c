using Lockbox.Core.Ports;
using Lockbox.Core.Store;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// Counts failures and makes the next one wait (PROTOCOL.md 6). The file <c>fails</c> holds failures in a row, the
    /// long-term bucket, the penalty in force and the clears carried out, 4 bytes each; it is written before anything is
    /// compared, and a penalty starts again in full after a power cut. Main loop only.
    /// </summary>
    public sealed class Lockout
    {
        public const int PayloadBytes = 16;

        private const int StreakAt = SlotFile.Start;
        private const int BucketAt = SlotFile.Start + 4;
        private const int PenaltyAt = SlotFile.Start + 8;
        private const int ClearsAt = SlotFile.Start + 12;

        // The first streak whose penalty is the longest: what is assumed when nothing can be read.
        private const int UnreadableStreak = 8;

        // At one failure every ten seconds, three centuries.
        private const long MostCounted = 1000000000;

        private readonly SlotFile _file;
        private readonly IClock _clock;

        private long _untilMs;
        private long _leaksAtMs;
        private int _penalties;

        /// <param name="file">The file, with room for <see cref="PayloadBytes"/>.</param>
        public Lockout(SlotFile file, IClock clock)
        {
            _file = file;
            _clock = clock;
        }

        /// <summary>Failures in a row.</summary>
        public long Streak
        {
            get => Pack.Get(_file.Bytes, StreakAt);
            private set => Pack.Put(_file.Bytes, StreakAt, value);
        }

        /// <summary>Penalties that began since boot.</summary>
        public int Penalties => _penalties;

        /// <summary>The keypad takes no code until a clear.</summary>
        public bool IsClosed => Streak >= Limits.ClosingFailures;

        /// <summary>False in a penalty and while the keypad is closed.</summary>
        public bool IsListening => !IsClosed && RemainingS == 0;

        /// <summary>The clear carried out last, by the number in <see cref="StateFile.Clears"/>.</summary>
        public long Clears
        {
            get => Pack.Get(_file.Bytes, ClearsAt);
            private set => Pack.Put(_file.Bytes, ClearsAt, value);
        }

        /// <summary>Seconds until keys count again; 0 when they do.</summary>
        public int RemainingS
        {
            get
            {
                long left = _untilMs - _clock.NowMs;
                return left <= 0 ? 0 : (int)((left + 999) / 1000);
            }
        }

        private long Bucket
        {
            get => Pack.Get(_file.Bytes, BucketAt);
            set => Pack.Put(_file.Bytes, BucketAt, value);
        }

        private long PenaltyS
        {
            get => Pack.Get(_file.Bytes, PenaltyAt);
            set => Pack.Put(_file.Bytes, PenaltyAt, value);
        }

        /// <summary>
        /// Reads the counts; unreadable ones are taken for the worst. New ones are stored at once: the file has its full
        /// length then, and needs no more room on a flash that fills up.
        /// </summary>
        /// <param name="clears">Clears ordered so far: none of them is owed where the counts are new or unreadable.</param>
        public void Load(long clears)
        {
            bool isWhole = _file.Load() == SlotState.Whole;
            if (isWhole && _file.Length == 0)
            {
                Clears = clears;
                Set(0, 0, 0);
                _file.Commit(PayloadBytes);
            }
            else if (!isWhole || _file.Length != PayloadBytes || !AreSound())
            {
                Clears = clears;
                Set(UnreadableStreak, Limits.BucketSize, Limits.LongestPenaltyS);
            }

            _untilMs = _clock.NowMs + (PenaltyS * 1000);
            _leaksAtMs = _clock.NowMs + (Limits.BucketLeakS * 1000L);
        }

        /// <summary>Counts a failure durably, before anybody looks at the code.</summary>
        /// <returns>False when the flash did not take it: then nothing may be compared.</returns>
        public bool Charge()
        {
            long streak = Streak;
            long bucket = Bucket;
            long penalty = PenaltyS;
            Set(streak + 1, bucket + 1, PenaltyFor(streak + 1, bucket + 1));
            if (_file.Commit(PayloadBytes))
            {
                _untilMs = _clock.NowMs + (PenaltyS * 1000);
                _penalties += PenaltyS > 0 ? 1 : 0;
                return true;
            }

            Set(streak, bucket, penalty);
            return false;
        }

        /// <summary>The code was authentic but may not open now: the try is not held against the holder.</summary>
        public void TakeBack()
        {
            Settle(Streak > 0 ? Streak - 1 : 0, Bucket > 0 ? Bucket - 1 : 0);
        }

        /// <summary>The code opened: failures in a row are forgotten, the long-term bucket is not.</summary>
        public void Succeed()
        {
            Settle(0, Bucket > 0 ? Bucket - 1 : 0);
        }

        /// <summary>A signed clear or the recovery code ended the lockout.</summary>
        /// <param name="clears">The number of the clear.</param>
        public void Clear(long clears)
        {
            Clears = clears;
            Settle(0, 0);
        }

        /// <summary>Ends a penalty that is over and lets the bucket leak.</summary>
        public void Tick()
        {
            if (PenaltyS > 0 && RemainingS == 0)
            {
                // Stored, so that a later power cut does not start a penalty again that was served.
                Set(Streak, Bucket, 0);
                _file.Commit(PayloadBytes);
            }

            if (_clock.NowMs >= _leaksAtMs)
            {
                _leaksAtMs += Limits.BucketLeakS * 1000L;
                Leak();
            }
        }

        private void Leak()
        {
            if (Bucket > 0)
            {
                Bucket--;
                _file.Commit(PayloadBytes);
            }
        }

        // A flash that does not take this leaves the higher counts there: the worst is a longer wait.
        private void Settle(long streak, long bucket)
        {
            Set(streak, bucket, 0);
            _file.Commit(PayloadBytes);
            _untilMs = _clock.NowMs;
        }

        private void Set(long streak, long bucket, long penaltyS)
        {
            Streak = streak;
            Bucket = bucket;
            PenaltyS = penaltyS;
        }

        // What this firmware never writes would overflow, or make a penalty of years.
        private bool AreSound()
        {
            return Streak <= MostCounted && Bucket <= MostCounted && PenaltyS <= Limits.BucketLeakS;
        }

        private static long PenaltyFor(long streak, long bucket)
        {
            long penalty = 0;
            if (streak >= Limits.FreeFailures)
            {
                int doublings = (int)(streak - Limits.FreeFailures);
                penalty = doublings > 5 ? Limits.LongestPenaltyS : Limits.FirstPenaltyS << doublings;
            }

            if (bucket >= Limits.BucketSize && penalty < Limits.BucketLeakS)
            {
                return Limits.BucketLeakS;
            }

            return penalty > Limits.LongestPenaltyS ? Limits.LongestPenaltyS : penalty;
        }
    }
}
