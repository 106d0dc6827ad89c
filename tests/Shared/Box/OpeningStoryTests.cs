using Lockbox.Core.Link;
using Lockbox.Core.Panel;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>What a buyer lives through at the box, from the armed code to the open lid.</summary>
    [TestClass]
    public class OpeningStoryTests
    {
        [TestMethod]
        public void Code_TypedWithItsSymbol_DrawsTheBoltAfterOneSecond()
        {
            TestBox box = Armed();

            box.Enter("12345679", 3);

            Assert.AreEqual((int)Face.Checking, (int)box.Box.Face);
            Assert.AreEqual(0, box.Coil.Pulses);
            box.Run(1000);
            Assert.IsTrue(box.Coil.IsOn);
            Assert.AreEqual((int)Face.Open, (int)box.Box.Face);
        }

        [TestMethod]
        public void Opening_LidLifted_IsToldAsAnEvent()
        {
            TestBox box = Armed();
            box.Enter("12345679", 3);
            box.Run(1200);

            box.Lid.IsOpen = true;
            box.Run(1000);

            Assert.IsTrue(Seek(box, EventKind.Opened));
            Assert.IsTrue(box.Up.GrantId.Spells("g-one"));
            Assert.AreEqual(700L, box.Coil.LastPulseMs);
        }

        [TestMethod]
        public void Code_TypedASecondTime_IsShownAsUsed()
        {
            TestBox box = Armed();
            box.Enter("12345679", 3);
            box.Run(1200);
            box.Lid.IsOpen = true;
            box.Run(1000);
            box.Lid.IsOpen = false;
            box.Run(10000);

            box.Enter("12345679", 3);
            box.Run(1100);

            Assert.AreEqual((int)Face.Used, (int)box.Box.Face);
            Assert.AreEqual(1, box.Coil.Pulses);
        }

        [TestMethod]
        [DataRow("12345670", 3)]
        [DataRow("12345679", 4)]
        public void Code_WithOneHalfWrong_IsRefusedAlike(string digits, int symbol)
        {
            TestBox box = Armed();

            box.Enter(digits, symbol);
            box.Run(1100);

            Assert.AreEqual((int)Face.Refused, (int)box.Box.Face);
            Assert.AreEqual(0, box.Coil.Pulses);
            Assert.AreEqual(1L, box.Box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Code_Revoked_LooksLikeAWrongOne()
        {
            TestBox box = Armed();
            box.Issuer.Revoke("g-one");
            box.Deliver();

            box.Enter("12345679", 3);
            box.Run(1100);

            Assert.AreEqual((int)Face.Refused, (int)box.Box.Face);
            Assert.AreEqual(0, box.Coil.Pulses);
        }

        [TestMethod]
        public void Code_ArmedBeforeAPowerCut_OpensWithoutNetworkAfterIt()
        {
            TestBox box = Armed();

            box.Boot();
            box.Run(6000);
            box.Enter("12345679", 3);
            box.Run(1100);

            Assert.AreEqual(1, box.Coil.Pulses);
        }

        [TestMethod]
        public void Pulse_CutShort_NeverComesAgainAndIsTold()
        {
            TestBox box = Armed();
            box.Enter("12345679", 3);
            box.Run(1200);
            Assert.IsTrue(box.Coil.IsOn);

            box.Boot();
            box.Mail.Inbox.SetLink(true);
            box.Run(6000);

            Assert.AreEqual(0, box.Coil.Pulses);
            Assert.IsTrue(Seek(box, EventKind.Interrupted));
            box.Enter("12345679", 3);
            box.Run(1100);
            Assert.AreEqual((int)Face.Used, (int)box.Box.Face);
            Assert.AreEqual(0, box.Coil.Pulses);
        }

        [TestMethod]
        public void Lid_ThatStaysShut_GetsOneMorePulseAndIsJammed()
        {
            TestBox box = Armed();

            box.Enter("12345679", 3);
            box.Run(1000 + 5800);
            Assert.AreEqual(2, box.Coil.Pulses);
            box.Run(5800);

            Assert.AreEqual((int)Face.Jammed, (int)box.Box.Face);
            Assert.AreEqual(2, box.Coil.Pulses);
            Assert.IsTrue(Seek(box, EventKind.NotOpened));
        }

        [TestMethod]
        public void Supply_TooLow_KeepsTheCode()
        {
            TestBox box = Armed();
            box.Supply.IsGood = false;
            box.Enter("12345679", 3);
            box.Run(1100);
            Assert.AreEqual((int)Face.LowSupply, (int)box.Box.Face);
            Assert.AreEqual(0, box.Coil.Pulses);

            box.Supply.IsGood = true;
            box.Run(5000);
            box.Enter("12345679", 3);
            box.Run(1100);

            Assert.AreEqual(1, box.Coil.Pulses);
        }

        [TestMethod]
        public void Code_OfStaff_OpensAgainAndAgain()
        {
            TestBox box = new TestBox();
            box.Connect(TestBox.Now);
            box.Issuer.Kind = 1;
            box.Arm("s-one", "24681357", 5);
            for (int i = 1; i <= 3; i++)
            {
                box.Run(10000);
                box.Enter("24681357", 5);
                box.Run(1100);
                Assert.AreEqual(i, box.Coil.Pulses);
                box.Lid.IsOpen = true;
                box.Run(1000);
                box.Lid.IsOpen = false;
            }
        }

        [TestMethod]
        public void Silence_OfHalfAMinute_ForgetsTheEntry()
        {
            TestBox box = Armed();
            box.Type("1234");
            Assert.AreEqual((int)Face.Digits, (int)box.Box.Face);

            box.Run(30100);

            Assert.AreEqual((int)Face.Idle, (int)box.Box.Face);
        }

        [TestMethod]
        public void Failures_Three_CloseTheKeypadForThirtySeconds()
        {
            TestBox box = Armed();
            for (int i = 0; i < 3; i++)
            {
                box.Enter("99999990", 1);
                box.Run(1100);
            }

            box.Run(4100);
            Assert.AreEqual((int)Face.Penalty, (int)box.Box.Face);
            box.Type("12345679");
            Assert.AreEqual((int)Face.Penalty, (int)box.Box.Face);
            box.Run(30000);
            Assert.AreEqual((int)Face.Idle, (int)box.Box.Face);
            box.Enter("12345679", 3);
            box.Run(1100);

            Assert.AreEqual(1, box.Coil.Pulses);
        }

        private static TestBox Armed()
        {
            TestBox box = new TestBox();
            box.Connect(TestBox.Now);
            box.Arm("g-one", "12345679", 3);
            box.Run(6000);
            Assert.AreEqual((int)Face.Idle, (int)box.Box.Face);
            return box;
        }

        private static bool Seek(TestBox box, EventKind kind)
        {
            while (box.Up.TakeNext(Names.EventMessage))
            {
                if (box.Up.EventKind.IsNumber((int)kind, (int)kind))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
