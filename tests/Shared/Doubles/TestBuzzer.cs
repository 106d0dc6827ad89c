using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>Writes down what was heard lately; takes no memory for it, so that what the box takes can be counted.</summary>
    public sealed class TestBuzzer : IBuzzer
    {
        private readonly TestClock _clock;
        private readonly long[] _tonesMs = new long[256];

        private int _count;
        private bool _isOn;
        private long _sinceMs;

        public TestBuzzer(TestClock clock)
        {
            _clock = clock;
        }

        /// <summary>The length of each tone, ms, each with a space behind it.</summary>
        public string Heard
        {
            get
            {
                string heard = "";
                for (int i = 0; i < _count; i++)
                {
                    heard += _tonesMs[i].ToString() + " ";
                }

                return heard;
            }
        }

        public void Sound(bool on)
        {
            if (_isOn && !on)
            {
                _count = _count == _tonesMs.Length ? 0 : _count;
                _tonesMs[_count] = _clock.NowMs - _sinceMs;
                _count++;
            }

            _sinceMs = on && !_isOn ? _clock.NowMs : _sinceMs;
            _isOn = on;
        }
    }
}
