using Lockbox.Core.Ports;

namespace Lockbox.Core.Lock
{
    /// <summary>
    /// Draws the bolt for one short pulse (PROTOCOL.md 5): 700 ms on, at least 5 s off between, at most ten a minute. The
    /// coil burns out if it is left on. Main loop only; does not block.
    /// </summary>
    public sealed class Bolt
    {
        private readonly ICoil _coil;
        private readonly IClock _clock;
        private readonly long[] _pulsesAtMs = new long[Limits.PulsesPerMinute];

        private int _oldestPulse;
        private long _releaseAtMs;
        private long _restedAtMs;
        private bool _isDrawn;
        private int _pulses;

        public Bolt(ICoil coil, IClock clock)
        {
            _coil = coil;
            _clock = clock;
            for (int i = 0; i < _pulsesAtMs.Length; i++)
            {
                _pulsesAtMs[i] = long.MinValue / 2;
            }

            // Nobody knows how long the coil was on before the power went.
            Release();
        }

        /// <summary>True while the coil is on.</summary>
        public bool IsDrawn => _isDrawn;

        /// <summary>Pulses since boot.</summary>
        public int Pulses => _pulses;

        /// <summary>False while it is drawn or the coil must rest.</summary>
        public bool IsReady =>
            !IsDrawn && _clock.NowMs >= _restedAtMs && _clock.NowMs - _pulsesAtMs[_oldestPulse] >= Limits.MinuteMs;

        /// <summary>Draws the bolt for one pulse.</summary>
        /// <returns>False unless it is ready.</returns>
        public bool TryDraw()
        {
            if (!IsReady)
            {
                return false;
            }

            long now = _clock.NowMs;
            _pulsesAtMs[_oldestPulse] = now;
            _oldestPulse = (_oldestPulse + 1) % _pulsesAtMs.Length;
            _releaseAtMs = now + Limits.PulseMs;
            _isDrawn = true;
            _pulses++;
            _coil.Drive(true);
            return true;
        }

        /// <summary>Ends the pulse when it is time. Call it first in every pass.</summary>
        public void Tick()
        {
            if (IsDrawn && _clock.NowMs >= _releaseAtMs)
            {
                Release();
            }
        }

        private void Release()
        {
            _coil.Drive(false);
            _isDrawn = false;
            _restedAtMs = _clock.NowMs + Limits.CoilRestMs;
        }
    }
}
