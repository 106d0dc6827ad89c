using System;

namespace Lockbox.Core.Panel
{
    /// <summary>
    /// One picture for the 32×8 display: four modules in a row, module 0 on the left, row 0 on top, bit 7 the leftmost column
    /// of a module. Allocates nothing after construction. One thread at a time.
    /// </summary>
    public sealed class Frame
    {
        public const int Modules = 4;
        public const int Rows = 8;

        /// <summary>Pixels across: x runs from 0 on the left to 31.</summary>
        public const int Width = Modules * 8;

        private readonly byte[] _bytes = new byte[Modules * Rows];

        /// <summary>The picture itself, not a copy: 32 bytes, module * 8 + row.</summary>
        public byte[] Bytes => _bytes;

        /// <returns>The eight pixels of one row of one module.</returns>
        public byte RowOf(int module, int row)
        {
            return _bytes[(module * Rows) + row];
        }

        /// <summary>Makes all pixels dark.</summary>
        public void Clear()
        {
            Array.Clear(_bytes, 0, _bytes.Length);
        }

        /// <summary>Replaces the eight pixels of one row of one module.</summary>
        public void Set(int module, int row, byte bits)
        {
            _bytes[(module * Rows) + row] = bits;
        }

        /// <param name="x">0 (left) to 31.</param>
        /// <param name="y">0 (top) to 7.</param>
        public void SetPixel(int x, int y, bool on)
        {
            int index = ((x / 8) * Rows) + y;
            int bit = 0x80 >> (x % 8);
            int dark = _bytes[index] & ~bit;
            _bytes[index] = (byte)(on ? dark | bit : dark);
        }
    }
}
