using Lockbox.Core.Panel;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>How far a buyer has come is shown, and never what he typed.</summary>
    [TestClass]
    public class DigitBlocksTests
    {
        private const int Block = 3 * 7;
        private const int Line = 3;
        private const int Arrow = 6;

        [TestMethod]
        [DataRow(6)]
        [DataRow(7)]
        [DataRow(8)]
        public void Digits_ABlockEach_ALineForTheRest_AnArrowAtTheNext(int length)
        {
            Frame frame = new Frame();
            for (int count = 0; count <= length; count++)
            {
                DigitBlocks.Draw(count, length, frame);

                int expected = (count * Block) + ((length - count) * Line) + (count < length ? Arrow : 0);
                Assert.AreEqual(expected, Pixels.Lit(frame.Bytes, 0, frame.Bytes.Length));
            }
        }

        [TestMethod]
        public void Digits_FillFromTheLeft()
        {
            Frame frame = new Frame();

            DigitBlocks.Draw(1, 8, frame);

            Assert.AreEqual(0xE0, (int)frame.RowOf(0, 1));
            Assert.AreEqual(0xEE, (int)frame.RowOf(0, 4));
            Assert.AreEqual(0xEE, (int)frame.RowOf(3, 7));
        }
    }
}
