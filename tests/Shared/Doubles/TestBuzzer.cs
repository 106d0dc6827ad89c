using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>Writes down what was heard lately.</summary>
    public sealed class TestBuzzer : IBuzzer
    {
        // A siege presses a million keys.
        private const int Longest = 1000;

        private readonly TestClock _clock;

        private bool _isOn;
        private long _sinceMs;

        public TestBuzzer(TestClock clock)
        {
            _clock = clock;
        }

        /// <summary>The length of each tone, ms, each with a space behind it.</summary>
        public string Heard { get; private set; } = "";

        public void Sound(bool on)
        {
            if (_isOn && !on)
            {
                Heard = Heard.Length > Longest ? "" : Heard;
                Heard += (_clock.NowMs - _sinceMs).ToString() + " ";
            }

            _sinceMs = on && !_isOn ? _clock.NowMs : _sinceMs;
            _isOn = on;
        }
    }
}
