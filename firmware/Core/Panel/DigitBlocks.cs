namespace Lockbox.Core.Panel
{
    /// <summary>How many digits are typed, never which: a block for each, a line to write on for each still missing, and an arrow at the next.</summary>
    public static class DigitBlocks
    {
        private const int BlockWidth = 3;
        private const int Pitch = BlockWidth + 1;
        private const int BlockTop = 1;
        private const int ArrowTop = 2;
        private const int ArrowHead = 4;
        private const int Bottom = Frame.Rows - 1;

        /// <param name="count">Digits typed, 0 to <paramref name="length"/>.</param>
        /// <param name="length">Digits of a whole code, 6 to 8.</param>
        public static void Draw(int count, int length, Frame frame)
        {
            frame.Clear();
            int left = (Frame.Width - (length * Pitch)) / 2;
            for (int place = 0; place < length; place++)
            {
                DrawPlace(place - count, left + (place * Pitch), frame);
            }
        }

        // Where the place stands to the next one to be typed: before it, at it, after it.
        private static void DrawPlace(int toCome, int x, Frame frame)
        {
            if (toCome < 0)
            {
                Fill(x, BlockTop, frame);
                return;
            }

            DrawLine(x, Bottom, frame);
            if (toCome == 0)
            {
                DrawArrow(x, frame);
            }
        }

        private static void DrawArrow(int x, Frame frame)
        {
            for (int y = ArrowTop; y <= ArrowHead + 1; y++)
            {
                frame.SetPixel(x + 1, y, true);
            }

            DrawLine(x, ArrowHead, frame);
        }

        private static void Fill(int x, int top, Frame frame)
        {
            for (int y = top; y <= Bottom; y++)
            {
                DrawLine(x, y, frame);
            }
        }

        private static void DrawLine(int x, int y, Frame frame)
        {
            for (int i = 0; i < BlockWidth; i++)
            {
                frame.SetPixel(x + i, y, true);
            }
        }
    }
}
