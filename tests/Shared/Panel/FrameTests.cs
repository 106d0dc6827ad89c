using Lockbox.Core.Panel;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>Where a pixel of the 32×8 display lies in the 32 bytes that are sent to it.</summary>
    [TestClass]
    public class FrameTests
    {
        [TestMethod]
        public void SetPixel_Corners_LieInTheOuterModules()
        {
            Frame frame = new Frame();

            frame.SetPixel(0, 0, true);
            frame.SetPixel(31, 7, true);

            Assert.AreEqual(0x80, (int)frame.Bytes[0]);
            Assert.AreEqual(0x01, (int)frame.Bytes[31]);
            Assert.AreEqual(2, Lit(frame));
        }

        [TestMethod]
        public void SetPixel_Off_LeavesTheNeighboursLit()
        {
            Frame frame = new Frame();
            frame.Set(1, 3, 0xFF);

            frame.SetPixel(10, 3, false);

            Assert.AreEqual(0xDF, (int)frame.RowOf(1, 3));
        }

        [TestMethod]
        public void EveryPixel_IsItsOwn()
        {
            Frame frame = new Frame();
            for (int y = 0; y < Frame.Rows; y++)
            {
                for (int x = 0; x < Frame.Width; x++)
                {
                    frame.SetPixel(x, y, true);
                    Assert.AreEqual((y * Frame.Width) + x + 1, Lit(frame));
                }
            }
        }

        private static int Lit(Frame frame)
        {
            return Pixels.Lit(frame.Bytes, 0, frame.Bytes.Length);
        }
    }
}
