using Lockbox.Core.Ports;

namespace Lockbox.Core.Keys
{
    /// <summary>
    /// Turns raw matrix rows into single, settled key presses. The matrix rests until a key stirs it; from then until all
    /// keys are up it is looked at in every pass until what is seen has settled, and every 20 ms after that. Two keys at once read as none; a key that is held or bounces for ten seconds is
    /// ignored until it comes up, and the others go on working. Main loop only; does not block.
    /// </summary>
    public sealed class KeyScanner
    {
        public const int NoKey = -1;

        private readonly IKeyLines _lines;

        // By key: when its press began, and when it was last seen down.
        private readonly long[] _pressedAtMs = new long[Limits.KeyRows * Limits.KeyColumns];
        private readonly long[] _downAtMs = new long[Limits.KeyRows * Limits.KeyColumns];

        // A bit a key: pressed until it has been up long enough to settle; stuck from some time on.
        private int _pressed;
        private int _stuck;

        // Without the stuck ones, so that one of them that bounces does not keep the others from settling.
        private int _seen;
        private long _seenAtMs;
        private long _lookedAtMs;
        private int _reported = NoKey;
        private bool _isResting;
        private int _down;
        private int _stuckKeys;

        public KeyScanner(IKeyLines lines)
        {
            _lines = lines;
        }

        /// <summary>Keys that read down at the last look, a bit each: row * 4 + column.</summary>
        public int Down => _down;

        /// <summary>Keys found stuck since boot.</summary>
        public int StuckKeys => _stuckKeys;

        // A key that was pressed and reads up may only bounce, and its next contact must not be missed.
        private bool IsSteady => _lookedAtMs - _seenAtMs >= Limits.SettleMs && (_pressed & ~_down) == 0;

        /// <returns>The key that has just settled down, row * 4 + column, once per press; or <see cref="NoKey"/>.</returns>
        public int Poll(long nowMs)
        {
            if (_isResting ? !_lines.HasStirred : IsSteady && nowMs - _lookedAtMs < Limits.ScanMs)
            {
                return NoKey;
            }

            _isResting = false;
            _lookedAtMs = nowMs;
            _down = ReadAll();
            FindStuck(Down, nowMs);
            int down = Down & ~_stuck;
            if (down != _seen)
            {
                _seen = down;
                _seenAtMs = nowMs;
                return NoKey;
            }

            return nowMs - _seenAtMs < Limits.SettleMs ? NoKey : Report(down);
        }

        // By each key's own time: with another key tried again and again, the picture as a whole never stands still.
        private void FindStuck(int down, long nowMs)
        {
            for (int key = 0; (down | _pressed) >> key != 0; key++)
            {
                int bit = 1 << key;
                if ((down & bit) != 0)
                {
                    _pressedAtMs[key] = (_pressed & bit) == 0 ? nowMs : _pressedAtMs[key];
                    _downAtMs[key] = nowMs;
                    _pressed |= bit;
                }
                else if (nowMs - _downAtMs[key] >= Limits.SettleMs)
                {
                    _pressed &= ~bit;
                    _stuck &= ~bit;
                }

                if ((_pressed & ~_stuck & bit) != 0 && nowMs - _pressedAtMs[key] >= Limits.StuckKeyMs)
                {
                    _stuck |= bit;
                    _stuckKeys++;
                }
            }
        }

        // A key counts again only after all were up long enough to settle, or after another one.
        private int Report(int down)
        {
            int key = OneKeyOf(down);
            if (down == 0)
            {
                _reported = NoKey;
                RestWhenUp();
            }

            if (key == NoKey || key == _reported)
            {
                return NoKey;
            }

            _reported = key;
            return key;
        }

        // A stuck key is watched on: at rest its column could stir no more.
        private void RestWhenUp()
        {
            if (_pressed == 0)
            {
                _lines.Rest();
                _isResting = true;
            }
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
