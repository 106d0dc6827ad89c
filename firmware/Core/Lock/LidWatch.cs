using Lockbox.Core.Ports;

namespace Lockbox.Core.Lock
{
    /// <summary>
    /// Watches the lid: opened by force, left open (PROTOCOL.md 5). Reads the level at every pass, because an edge may be
    /// lost. Main loop only; does not block.
    /// </summary>
    public sealed class LidWatch
    {
        // Longer than the switch bounces.
        private const int SettleMs = 50;

        private readonly ILid _lid;
        private readonly IClock _clock;

        private bool _seen;
        private bool _isExpected;
        private long _seenAtMs;
        private long _ajarAtMs;
        private bool _isOpen;

        public LidWatch(ILid lid, IClock clock)
        {
            _lid = lid;
            _clock = clock;
            _seen = lid.IsOpen;
            _seenAtMs = clock.NowMs;

            // A lid that is open at boot was opened by nobody knows whom; it counts as left open.
            _isOpen = _seen;
            _ajarAtMs = _seenAtMs + Limits.AjarMs;
        }

        /// <summary>True while the lid is open, settled.</summary>
        public bool IsOpen => _isOpen;

        /// <param name="isExpected">True while an opening is under way.</param>
        public LidNews Tick(bool isExpected)
        {
            long now = _clock.NowMs;
            bool isOpen = _lid.IsOpen;
            if (isOpen != _seen)
            {
                _seen = isOpen;
                _seenAtMs = now;

                // What counts is the first contact: the buyer may press a key before the switch has settled.
                _isExpected = isExpected;
            }

            if (_seen != IsOpen && now - _seenAtMs >= SettleMs)
            {
                return Turn();
            }

            if (!IsOpen || now < _ajarAtMs)
            {
                return LidNews.None;
            }

            _ajarAtMs = now + Limits.AjarRepeatMs;
            return LidNews.Ajar;
        }

        private LidNews Turn()
        {
            _isOpen = _seen;
            _ajarAtMs = _clock.NowMs + Limits.AjarMs;
            return IsOpen && !_isExpected ? LidNews.Forced : LidNews.None;
        }
    }
}
