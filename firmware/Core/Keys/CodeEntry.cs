using Lockbox.Core.Secrets;

namespace Lockbox.Core.Keys
{
    /// <summary>The digits typed so far, ASCII. Holds a secret, so every way out of it wipes it.</summary>
    public sealed class CodeEntry
    {
        private readonly int _length;
        private int _count;
        private readonly byte[] _digits;

        /// <param name="length">Digits of a whole code: 6 to 8, or 12 for the recovery code.</param>
        public CodeEntry(int length)
        {
            _length = length;
            _digits = new byte[length > Limits.MostDigits ? length : Limits.MostDigits];
        }

        /// <summary>The digits; the first <see cref="Count"/> count.</summary>
        public byte[] Digits => _digits;

        public int Count => _count;

        public bool IsComplete => Count == _length;

        /// <summary>Adds one digit. A digit past the end is ignored, as on a cash machine.</summary>
        public void Add(char digit)
        {
            if (!IsComplete)
            {
                Digits[_count++] = (byte)digit;
            }
        }

        /// <summary>Takes the last digit back.</summary>
        public void RemoveLast()
        {
            if (Count > 0)
            {
                Digits[--_count] = 0;
            }
        }

        public void Forget()
        {
            Wipe.Clear(Digits);
            _count = 0;
        }
    }
}
