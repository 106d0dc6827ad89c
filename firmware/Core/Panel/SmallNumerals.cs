namespace Lockbox.Core.Panel
{
    /// <summary>Digits three pixels wide and five high, for the technician's pages.</summary>
    internal static class SmallNumerals
    {
        /// <summary>From one digit to the next, pixels.</summary>
        internal const int Pitch = 4;

        private const int Columns = 3;
        private const int Lines = 5;
        private const int Top = 1;

        // Five lines of three pixels, from the top, the highest of 15 bits first.
        private static readonly ushort[] _shapes =
        {
            0b111_101_101_101_111,
            0b010_110_010_010_111,
            0b111_001_111_100_111,
            0b111_001_011_001_111,
            0b101_101_111_001_001,
            0b111_100_111_001_111,
            0b111_100_111_101_111,
            0b111_001_010_010_010,
            0b111_101_111_101_111,
            0b111_101_111_001_111,
        };

        /// <param name="digit">0 to 9.</param>
        /// <param name="x">The leftmost column, 0 to 29.</param>
        internal static void Draw(int digit, int x, Frame frame)
        {
            for (int pixel = 0; pixel < Lines * Columns; pixel++)
            {
                bool on = (_shapes[digit] & (1 << ((Lines * Columns) - 1 - pixel))) != 0;
                frame.SetPixel(x + (pixel % Columns), Top + (pixel / Columns), on);
            }
        }

        /// <summary>Draws a number so that it ends at the right edge.</summary>
        /// <param name="number">-99999 to 999999.</param>
        internal static void DrawNumber(long number, Frame frame)
        {
            long left = number < 0 ? -number : number;
            int x = Frame.Width - Columns;
            do
            {
                Draw((int)(left % 10), x, frame);
                left /= 10;
                x -= Pitch;
            }
            while (left > 0);

            if (number < 0)
            {
                frame.SetPixel(x + 1, Top + 2, true);
                frame.SetPixel(x + 2, Top + 2, true);
            }
        }
    }
}
