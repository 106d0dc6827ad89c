using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A key matrix whose keys are pressed by a test.</summary>
    public sealed class TestKeys : IKeyLines
    {
        private int _down;

        public int ReadRow(int row)
        {
            return (_down >> (row * 4)) & 15;
        }

        /// <param name="key">Row * 4 + column.</param>
        public void Press(int key)
        {
            _down |= 1 << key;
        }

        public void Release(int key)
        {
            _down &= ~(1 << key);
        }
    }
}
