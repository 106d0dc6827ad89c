namespace Lockbox.Core.Panel
{
    /// <summary>
    /// How long the keypad will not listen: a shut padlock and the time left, <c>SS</c> below 100 seconds and <c>MM:SS</c> from
    /// there (a single digit of minutes stands alone).
    /// </summary>
    public static class Countdown
    {
        private const int FirstWithMinutes = 100;
        private const int LongestS = (99 * 60) + 59;

        // Places of the four digits and of the colon: two digits alone stand in the middle of modules 1 to 3.
        private const int LoneTensX = 14;
        private const int LoneOnesX = 20;
        private const int MinuteTensX = 9;
        private const int MinuteOnesX = 14;
        private const int ColonX = 19;
        private const int SecondTensX = 21;
        private const int SecondOnesX = 26;

        /// <param name="seconds">Held within 0 to 5999.</param>
        public static void Draw(int seconds, Frame frame)
        {
            seconds = seconds < 0 ? 0 : seconds;
            seconds = seconds > LongestS ? LongestS : seconds;

            frame.Clear();
            Padlock.DrawShut(frame, 0);
            if (seconds < FirstWithMinutes)
            {
                Numerals.Draw(seconds / 10, LoneTensX, frame);
                Numerals.Draw(seconds % 10, LoneOnesX, frame);
                return;
            }

            DrawMinutes(seconds / 60, frame);
            Numerals.DrawColon(ColonX, frame);
            Numerals.Draw(seconds % 60 / 10, SecondTensX, frame);
            Numerals.Draw(seconds % 10, SecondOnesX, frame);
        }

        private static void DrawMinutes(int minutes, Frame frame)
        {
            if (minutes > 9)
            {
                Numerals.Draw(minutes / 10, MinuteTensX, frame);
            }

            Numerals.Draw(minutes % 10, MinuteOnesX, frame);
        }
    }
}
