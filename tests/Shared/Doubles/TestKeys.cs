using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A key matrix whose keys are pressed by a test.</summary>
    public sealed class TestKeys : IKeyLines
    {
        private int _down;

        /// <inheritdoc/>
        public bool HasStirred { get; private set; }

        /// <summary>Looks at a row since the start.</summary>
        public int Looks { get; private set; }

        /// <summary>An interrupt that is lost does not stir.</summary>
        public bool LosesEdges { get; set; }

        public int ReadRow(int row)
        {
            Looks++;
            return (_down >> (row * 4)) & 15;
        }

        /// <inheritdoc/>
        public void Rest()
        {
            HasStirred = _down != 0;
        }

        /// <param name="key">Row * 4 + column.</param>
        public void Press(int key)
        {
            _down |= 1 << key;
            HasStirred |= !LosesEdges;
        }

        public void Release(int key)
        {
            _down &= ~(1 << key);
            HasStirred |= !LosesEdges;
        }
    }
}
