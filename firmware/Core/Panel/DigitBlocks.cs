namespace Lockbox.Core.Panel
{
    /// <summary>How many digits are typed, never which: a block for each, a line to write on for each still missing, and an arrow at the next.</summary>
    public static class DigitBlocks
    {
        private const int WideBlock = 3;
        private const int NarrowBlock = 1;
        private const int BlockTop = 1;
        private const int ArrowTop = 2;
        private const int ArrowHead = 4;
        private const int Bottom = Frame.Rows - 1;

        /// <param name="count">Digits typed, 0 to <paramref name="length"/>.</param>
        /// <param name="length">Digits of a whole code: 6 to 8, or more in narrow blocks.</param>
        public static void Draw(int count, int length, Frame frame)
        {
            frame.Clear();
            int width = length > Limits.MostDigits ? NarrowBlock : WideBlock;
            int pitch = width + 1;
            int left = (Frame.Width - (length * pitch)) / 2;
            for (int place = 0; place < length; place++)
            {
                DrawPlace(place - count, left + (place * pitch), width, frame);
            }
        }

        // Where the place stands to the next one to be typed: before it, at it, after it.
        private static void DrawPlace(int toCome, int x, int width, Frame frame)
        {
            if (toCome < 0)
            {
                Fill(x, width, frame);
                return;
            }

            DrawLine(x, Bottom, width, frame);
            if (toCome == 0)
            {
                DrawArrow(x, width, frame);
            }
        }

        private static void DrawArrow(int x, int width, Frame frame)
        {
            for (int y = ArrowTop; y <= ArrowHead + 1; y++)
            {
                frame.SetPixel(x + (width / 2), y, true);
            }

            DrawLine(x, ArrowHead, width, frame);
        }

        private static void Fill(int x, int width, Frame frame)
        {
            for (int y = BlockTop; y <= Bottom; y++)
            {
                DrawLine(x, y, width, frame);
            }
        }

        private static void DrawLine(int x, int y, int width, Frame frame)
        {
            for (int i = 0; i < width; i++)
            {
                frame.SetPixel(x + i, y, true);
            }
        }
    }
}
