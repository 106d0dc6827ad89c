namespace Lockbox.Core.Link
{
    /// <summary>
    /// What the link loop tells of itself, besides messages. Any thread; does not block. Single values need no lock: each is
    /// read and written whole, and both loops sleep between two looks.
    /// </summary>
    public sealed class LinkNews
    {
        /// <summary>Wi-Fi level measured last, dBm; 0 when it is not known.</summary>
        public int Level;

        /// <summary>True when only a restart of the chip can bring the network back.</summary>
        public bool WantsRestart;

        private long _beatAtMs;

        /// <summary>The link loop turns. Link loop only.</summary>
        public void Beat(long nowMs)
        {
            _beatAtMs = nowMs;
        }

        /// <returns>True while the link loop has turned lately: longer than any of its calls may block.</returns>
        public bool IsAlive(long nowMs)
        {
            return nowMs - _beatAtMs < Limits.LinkSilenceMs;
        }
    }
}
