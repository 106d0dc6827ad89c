namespace Lockbox.Core.Panel
{
    /// <summary>Digits four pixels wide and seven high, standing on the bottom row.</summary>
    internal static class Numerals
    {
        private const int Columns = 4;
        private const int Lines = 7;
        private const int Top = Frame.Rows - Lines;

        // digit * 7 + line.
        private static readonly byte[] _shapes =
        {
            // 0
            0b1111,
            0b1001,
            0b1001,
            0b1001,
            0b1001,
            0b1001,
            0b1111,

            // 1
            0b0010,
            0b0110,
            0b0010,
            0b0010,
            0b0010,
            0b0010,
            0b0111,

            // 2
            0b1111,
            0b0001,
            0b0001,
            0b1111,
            0b1000,
            0b1000,
            0b1111,

            // 3
            0b1111,
            0b0001,
            0b0001,
            0b0111,
            0b0001,
            0b0001,
            0b1111,

            // 4
            0b1001,
            0b1001,
            0b1001,
            0b1111,
            0b0001,
            0b0001,
            0b0001,

            // 5
            0b1111,
            0b1000,
            0b1000,
            0b1111,
            0b0001,
            0b0001,
            0b1111,

            // 6
            0b1111,
            0b1000,
            0b1000,
            0b1111,
            0b1001,
            0b1001,
            0b1111,

            // 7
            0b1111,
            0b0001,
            0b0001,
            0b0010,
            0b0010,
            0b0100,
            0b0100,

            // 8
            0b1111,
            0b1001,
            0b1001,
            0b1111,
            0b1001,
            0b1001,
            0b1111,

            // 9
            0b1111,
            0b1001,
            0b1001,
            0b1111,
            0b0001,
            0b0001,
            0b1111,
        };

        /// <param name="digit">0 to 9.</param>
        /// <param name="x">The leftmost column, 0 to 28.</param>
        internal static void Draw(int digit, int x, Frame frame)
        {
            for (int line = 0; line < Lines; line++)
            {
                int shape = _shapes[(digit * Lines) + line];
                for (int column = 0; column < Columns; column++)
                {
                    frame.SetPixel(x + column, Top + line, (shape & (0b1000 >> column)) != 0);
                }
            }
        }

        internal static void DrawColon(int x, Frame frame)
        {
            frame.SetPixel(x, Top + 2, true);
            frame.SetPixel(x, Top + 4, true);
        }
    }
}
