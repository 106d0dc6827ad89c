using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A coil that remembers how it was driven.</summary>
    public sealed class TestCoil : ICoil
    {
        private readonly TestClock _clock;

        private long _onAtMs;

        public TestCoil(TestClock clock)
        {
            _clock = clock;
        }

        public bool IsOn { get; private set; }

        public int Pulses { get; private set; }

        public long LastPulseMs { get; private set; }

        public void Drive(bool on)
        {
            if (on && !IsOn)
            {
                Pulses++;
                _onAtMs = _clock.NowMs;
            }
            else if (!on && IsOn)
            {
                LastPulseMs = _clock.NowMs - _onAtMs;
            }

            IsOn = on;
        }
    }
}
