using Lockbox.Core.Ports;

namespace Lockbox.Core.Keys
{
    /// <summary>
    /// Turns raw matrix rows into single, settled key presses. Two keys at once read as none; a key held for ten seconds is
    /// ignored until it comes up, and the others go on working. Main loop only; does not block.
    /// </summary>
    public sealed class KeyScanner
    {
        public const int NoKey = -1;

        private readonly IKeyLines _lines;

        private int _seen;
        private long _seenAtMs;
        private int _stuck;
        private bool _isReported;

        public KeyScanner(IKeyLines lines)
        {
            _lines = lines;
        }

        /// <summary>Keys found stuck since boot.</summary>
        public int StuckKeys { get; private set; }

        /// <returns>The key that has just settled down, row * 4 + column, once per press; or <see cref="NoKey"/>.</returns>
        public int Poll(long nowMs)
        {
            int down = ReadAll();
            _stuck &= down;
            if (down != _seen)
            {
                _isReported &= (down & ~_stuck) != 0;
                _seen = down;
                _seenAtMs = nowMs;
                return NoKey;
            }

            if (nowMs - _seenAtMs >= Limits.StuckKeyMs && (down & ~_stuck) != 0)
            {
                _stuck = down;
                _isReported = false;
                StuckKeys++;
            }

            return nowMs - _seenAtMs < Limits.SettleMs ? NoKey : Report(OneKeyOf(down & ~_stuck));
        }

        private int Report(int key)
        {
            if (key == NoKey || _isReported)
            {
                return NoKey;
            }

            _isReported = true;
            return key;
        }

        private int ReadAll()
        {
            int down = 0;
            for (int row = 0; row < Limits.KeyRows; row++)
            {
                down |= _lines.ReadRow(row) << (row * Limits.KeyColumns);
            }

            return down;
        }

        // Without diodes a chord can light up a key nobody touched, so two keys read as none.
        private static int OneKeyOf(int down)
        {
            if (down == 0 || (down & (down - 1)) != 0)
            {
                return NoKey;
            }

            int key = 0;
            while ((down >> key) != 1)
            {
                key++;
            }

            return key;
        }
    }
}
