using Lockbox.Core.Panel;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>The time left, in the form people read: seconds alone while short, minutes and seconds above.</summary>
    [TestClass]
    public class CountdownTests
    {
        [TestMethod]
        public void Below100_TwoDigitsWithoutAColon()
        {
            Frame frame = Drawn(99);

            Assert.AreEqual(0, Column(frame, 19));
            Assert.IsTrue(Lit(frame, 14, 17) > 0);
            Assert.IsTrue(Lit(frame, 20, 23) > 0);
            Assert.AreEqual(0, Lit(frame, 24, 31));
        }

        [TestMethod]
        public void From100_MinutesColonSeconds()
        {
            Frame frame = Drawn(100);

            Assert.AreEqual(0x14, Column(frame, 19));
            Assert.IsTrue(Lit(frame, 14, 17) > 0);
            Assert.IsTrue(Lit(frame, 26, 29) > 0);
        }

        [TestMethod]
        public void TenMinutes_NeedTheFourthDigit()
        {
            Assert.AreEqual(0, Lit(Drawn(599), 9, 12));
            Assert.IsTrue(Lit(Drawn(600), 9, 12) > 0);
        }

        [TestMethod]
        public void EveryPenalty_StandsBesideTheSamePadlock()
        {
            byte[] padlock = Drawn(30).Bytes;
            for (int seconds = 1; seconds <= 3600; seconds += 7)
            {
                byte[] picture = Drawn(seconds).Bytes;
                for (int row = 0; row < Frame.Rows; row++)
                {
                    Assert.AreEqual(padlock[row], picture[row]);
                }
            }
        }

        [TestMethod]
        public void Neighbours_NeverLookTheSame()
        {
            Frame before = Drawn(0);
            for (int seconds = 1; seconds <= 3600; seconds++)
            {
                Frame now = Drawn(seconds);
                Assert.IsTrue(Pixels.Different(now.Bytes, before.Bytes) > 0, "at " + seconds);
                before = now;
            }
        }

        [TestMethod]
        public void OutOfRange_IsHeldAtTheEnds()
        {
            Assert.AreEqual(0, Pixels.Different(Drawn(-1).Bytes, Drawn(0).Bytes));
            Assert.AreEqual(0, Pixels.Different(Drawn(100000).Bytes, Drawn(5999).Bytes));
        }

        private static Frame Drawn(int seconds)
        {
            Frame frame = new Frame();
            Countdown.Draw(seconds, frame);
            return frame;
        }

        private static int Lit(Frame frame, int from, int to)
        {
            int columns = 0;
            for (int x = from; x <= to; x++)
            {
                columns |= Column(frame, x);
            }

            return columns;
        }

        // The column from row 1 (bit 6) to row 7 (bit 0).
        private static int Column(Frame frame, int x)
        {
            int column = 0;
            for (int y = 1; y < Frame.Rows; y++)
            {
                column = (column << 1) | ((frame.RowOf(x / 8, y) >> (7 - (x % 8))) & 1);
            }

            return column;
        }
    }
}
