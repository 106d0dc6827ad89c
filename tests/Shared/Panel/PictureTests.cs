using System;
using Lockbox.Core.Panel;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>Every state has its own picture, and no two can be mixed up.</summary>
    [TestClass]
    public class PictureTests
    {
        private const int LeastDifference = 30;

        private static readonly Face[] _fixed =
        {
            Face.Off, Face.Idle, Face.Checking, Face.Open, Face.Refused, Face.TooEarly, Face.Expired, Face.Used,
            Face.ClockUnknown, Face.Closed, Face.Jammed, Face.LowSupply, Face.LidAjar, Face.NoIdentity, Face.Fault, Face.Service,
        };

        [TestMethod]
        public void AnyTwoPictures_DifferInAtLeastThirtyPixels()
        {
            for (int a = 0; a < _fixed.Length; a++)
            {
                for (int b = 0; b < a; b++)
                {
                    int different = Pixels.Different(PictureOf(_fixed[a]), PictureOf(_fixed[b]));
                    Assert.IsTrue(different >= LeastDifference, (int)_fixed[a] + " and " + (int)_fixed[b] + " differ in " + different);
                }
            }
        }

        [TestMethod]
        public void Picture_LeavesNothingOfTheOneBefore()
        {
            Frame used = new Frame();
            foreach (Face face in _fixed)
            {
                for (int i = 0; i < used.Bytes.Length; i++)
                {
                    used.Bytes[i] = 0xFF;
                }

                Pictures.Draw(face, used);
                Assert.AreEqual(0, Pixels.Different(PictureOf(face), used.Bytes));
            }
        }

        [TestMethod]
        public void Face_ThatDependsOnMore_HasNoFixedPicture()
        {
            AssertRefused(Face.Digits);
            AssertRefused(Face.Symbols);
            AssertRefused(Face.Penalty);
        }

        private static void AssertRefused(Face face)
        {
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => Pictures.Draw(face, new Frame()));
        }

        private static byte[] PictureOf(Face face)
        {
            Frame frame = new Frame();
            Pictures.Draw(face, frame);
            return frame.Bytes;
        }
    }
}
