using Lockbox.Core.Ports;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// The time by which grants are judged: a floor that only ever rises, plus time since boot (PROTOCOL.md 7). Never the
    /// system clock. Main loop only.
    /// </summary>
    public sealed class TimeKeeper
    {
        private readonly IClock _clock;

        // Wall time at boot by the best knowledge so far, seconds; LowestNow = _atBoot + uptime.
        private long _atBoot;
        private long _syncedAtMs = -1;
        private long _doubtfulAtBoot = -1;

        public TimeKeeper(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>It is at least so late: Unix seconds. Stays at the last second that 32 bits can tell.</summary>
        public long LowestNow
        {
            get
            {
                long now = _atBoot + UptimeS;
                return now > Limits.LastSecond ? Limits.LastSecond : now;
            }
        }

        /// <summary>Seconds since boot.</summary>
        public long UptimeS => _clock.NowMs / 1000;

        public ClockState State =>
            _syncedAtMs >= 0 && _clock.NowMs - _syncedAtMs <= Limits.SyncedS * 1000L
                ? ClockState.Synced
                : ClockState.LowerBound;

        /// <summary>Starts from the floor that was stored. Call once, at boot.</summary>
        public void StartFrom(long floor)
        {
            Raise(floor);
        }

        /// <summary>Takes an authenticated time that answers our nonce.</summary>
        /// <returns>False when it jumps ahead so far that it wants a second confirmation.</returns>
        public bool Tell(long unixSeconds)
        {
            long atBoot = unixSeconds - UptimeS;
            if (atBoot - _atBoot > Limits.DoubtfulJumpS && !Confirms(atBoot))
            {
                _doubtfulAtBoot = atBoot;
                return false;
            }

            _doubtfulAtBoot = -1;
            Raise(unixSeconds);
            _syncedAtMs = _clock.NowMs;
            return true;
        }

        /// <summary>
        /// Takes the time at which an authentic message was made. It proves that it is at least so late, but not that it is
        /// now: the floor rises, and nothing else. A jump of more than a day is not believed on this alone.
        /// </summary>
        public void Hear(long unixSeconds)
        {
            if (unixSeconds - LowestNow <= Limits.DoubtfulJumpS)
            {
                Raise(unixSeconds);
            }
        }

        /// <summary>The table of PROTOCOL.md 7.</summary>
        public WindowJudgement Judge(long notBefore, long expires, bool isStrict)
        {
            long now = LowestNow;
            if (now > expires)
            {
                return WindowJudgement.Over;
            }

            if (State == ClockState.Synced)
            {
                return now < notBefore ? WindowJudgement.TooEarly : WindowJudgement.Open;
            }

            return now < notBefore || isStrict ? WindowJudgement.Unknown : WindowJudgement.Open;
        }

        private bool Confirms(long atBoot)
        {
            long apart = atBoot - _doubtfulAtBoot;
            return _doubtfulAtBoot >= 0 && apart <= Limits.NonceMs / 1000 && apart >= -(Limits.NonceMs / 1000);
        }

        private void Raise(long unixSeconds)
        {
            long atBoot = unixSeconds - UptimeS;
            if (atBoot > _atBoot)
            {
                _atBoot = atBoot;
            }
        }
    }
}
