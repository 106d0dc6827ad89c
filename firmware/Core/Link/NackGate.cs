using Lockbox.Core.Codes;

namespace Lockbox.Core.Link
{
    /// <summary>Lets at most five refusals a second pass, so that a flood of old numbers makes no flood of answers.</summary>
    public sealed class NackGate
    {
        private readonly TimeKeeper _time;

        private long _second = -1;
        private int _sent;

        public NackGate(TimeKeeper time)
        {
            _time = time;
        }

        public bool MaySend()
        {
            if (_time.UptimeS != _second)
            {
                _second = _time.UptimeS;
                _sent = 0;
            }

            _sent++;
            return _sent <= Limits.NacksPerSecond;
        }
    }
}
