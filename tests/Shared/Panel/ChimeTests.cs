using Lockbox.Core;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>What somebody hears who cannot see the display.</summary>
    [TestClass]
    public class ChimeTests
    {
        private const string Key = "30 ";
        private const string Deaf = "30 30 ";
        private const string Open = "600 ";
        private const string No = "150 150 150 ";

        [TestMethod]
        public void Keys_ThatCount_AreShort()
        {
            TestBox box = new TestBox();
            box.Type("12*");

            Assert.AreEqual(Key + Key + Key, box.Buzzer.Heard);
        }

        [TestMethod]
        public void Keys_InAPenalty_AreHeardToBeDeaf()
        {
            TestBox box = new TestBox();
            Fail(box, Limits.FreeFailures);

            box.Type("1");
            box.Run(1000);

            Assert.AreEqual(Deaf, box.Buzzer.Heard);
        }

        [TestMethod]
        public void Code_Good_IsLong()
        {
            TestBox box = new TestBox();
            box.Arm("a", "12345678", 3);
            box.Enter("12345678", 3);
            int keys = box.Buzzer.Heard.Length;
            box.Run(2500);

            Assert.AreEqual(Open, box.Buzzer.Heard.Substring(keys));
            box.Lid.IsOpen = true;
            box.Run(8000);
            Assert.AreEqual(Open, box.Buzzer.Heard.Substring(keys));
        }

        [TestMethod]
        public void Code_Wrong_IsThree()
        {
            TestBox box = new TestBox();
            box.Enter("12345678", 3);
            int keys = box.Buzzer.Heard.Length;

            box.Run(8000);

            Assert.AreEqual(No, box.Buzzer.Heard.Substring(keys));
        }

        [TestMethod]
        public void Lid_ThatDoesNotOpen_IsThreeInTheEnd()
        {
            TestBox box = new TestBox();
            box.Arm("a", "12345678", 3);
            box.Enter("12345678", 3);
            int keys = box.Buzzer.Heard.Length;

            box.Run(20000);

            Assert.AreEqual(Open + No, box.Buzzer.Heard.Substring(keys));
        }

        [TestMethod]
        public void Box_LeftAlone_IsSilent()
        {
            TestBox box = new TestBox();
            box.Lid.IsOpen = true;
            box.Run(400000);
            box.Lid.IsOpen = false;
            box.Run(10000);

            Assert.AreEqual("", box.Buzzer.Heard);
        }

        private static void Fail(TestBox box, int times)
        {
            for (int i = 0; i < times; i++)
            {
                box.Box.Ledger.Lockout.Charge();
            }
        }
    }
}
