using Lockbox.Core.Keys;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A key matrix under the scanner, looked at every 5 ms.</summary>
    public sealed class ScannedKeys
    {
        private const int Step = 5;

        private readonly TestKeys _keys = new TestKeys();
        private readonly KeyScanner _scanner;

        private long _now = 1000;

        public ScannedKeys()
        {
            _scanner = new KeyScanner(_keys);
        }

        public int Stuck => _scanner.StuckKeys;

        public TestKeys Lines => _keys;

        public void Press(int key)
        {
            _keys.Press(key);
        }

        public void Release(int key)
        {
            _keys.Release(key);
        }

        /// <summary>A contact that is closed and open for 10 ms at a time, for so long.</summary>
        /// <returns>As <see cref="Watch"/>.</returns>
        public string Rattle(int key, int milliseconds)
        {
            string reported = "";
            for (int i = 0; i < milliseconds; i += 4 * Step)
            {
                Press(key);
                reported += Watch(2 * Step);
                Release(key);
                reported += Watch(2 * Step);
            }

            return reported;
        }

        /// <returns>What was reported meanwhile, each key with a space behind it.</returns>
        public string Watch(int milliseconds)
        {
            string reported = "";
            for (int i = 0; i < milliseconds; i += Step)
            {
                int key = _scanner.Poll(_now);
                _now += Step;
                if (key != KeyScanner.NoKey)
                {
                    reported += key.ToString() + " ";
                }
            }

            return reported;
        }
    }
}
