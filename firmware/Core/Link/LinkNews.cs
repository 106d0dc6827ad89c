namespace Lockbox.Core.Link
{
    /// <summary>What the link loop tells of itself, besides messages. Any thread; does not block.</summary>
    public sealed class LinkNews
    {
        private readonly object _gate = new object();

        private long _beatAtMs;
        private int _level;
        private bool _wantsRestart;

        /// <summary>Wi-Fi level measured last, dBm; 0 when it is not known.</summary>
        public int Level
        {
            get
            {
                lock (_gate)
                {
                    return _level;
                }
            }

            set
            {
                lock (_gate)
                {
                    _level = value;
                }
            }
        }

        /// <summary>True when only a restart of the chip can bring the network back.</summary>
        public bool WantsRestart
        {
            get
            {
                lock (_gate)
                {
                    return _wantsRestart;
                }
            }

            set
            {
                lock (_gate)
                {
                    _wantsRestart = value;
                }
            }
        }

        /// <summary>The link loop turns. Link loop only.</summary>
        public void Beat(long nowMs)
        {
            lock (_gate)
            {
                _beatAtMs = nowMs;
            }
        }

        /// <returns>True while the link loop has turned lately: longer than any of its calls may block.</returns>
        public bool IsAlive(long nowMs)
        {
            lock (_gate)
            {
                return nowMs - _beatAtMs < Limits.LinkSilenceMs;
            }
        }
    }
}
