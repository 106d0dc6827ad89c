using Lockbox.Core.Link;
using Lockbox.Core.Panel;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>A technician at a box that is locked out (PROTOCOL.md 6).</summary>
    [TestClass]
    public class RescueTests
    {
        // Of the test box's key and epoch: the first of tests/vectors/recovery-1.json.
        private const string Right = "422402894421";
        private const string Wrong = "422402894420";

        [TestMethod]
        [DataRow(3)]
        [DataRow(100)]
        public void Code_Right_EndsTheLockoutAndOpensNothing(int failures)
        {
            TestBox box = LockedOut(failures);

            box.Type("#" + Right);
            Assert.AreEqual((int)Face.Checking, (int)box.Box.Face);
            box.Run(1000);

            Assert.AreEqual((int)Face.Idle, (int)box.Box.Face);
            Assert.IsTrue(box.Box.Ledger.Lockout.IsListening);
            Assert.AreEqual(0L, box.Box.Ledger.Lockout.Streak);
            Assert.AreEqual(0, box.Coil.Pulses);
            box.Boot();
            Assert.IsTrue(box.Box.Ledger.Lockout.IsListening);
        }

        [TestMethod]
        public void Code_Right_IsTold()
        {
            TestBox box = LockedOut(3);
            box.Type("#" + Right);
            box.Run(1000);

            box.Mail.Inbox.SetLink(true);
            box.Run(1000);

            bool isTold = false;
            while (box.Up.TakeNext(Names.EventMessage))
            {
                isTold |= box.Up.EventKind.IsNumber((int)EventKind.Recovered, (int)EventKind.Recovered);
            }

            Assert.IsTrue(isTold);
        }

        [TestMethod]
        public void Code_Wrong_ChangesNothing()
        {
            TestBox box = LockedOut(100);

            box.Type("#" + Wrong);
            box.Run(1000);

            Assert.AreEqual((int)Face.Refused, (int)box.Box.Face);
            Assert.IsTrue(box.Box.Ledger.Lockout.IsClosed);
            Assert.AreEqual(100L, box.Box.Ledger.Lockout.Streak);
            box.Run(5000);
            Assert.AreEqual((int)Face.Closed, (int)box.Box.Face);
        }

        [TestMethod]
        public void Tries_WithinTenSeconds_Wait()
        {
            TestBox box = LockedOut(100);
            box.Type("#" + Wrong);
            box.Run(1000);
            long triedAtMs = box.Clock.NowMs;
            box.Run(4100);

            box.Type("#" + Right);
            while (box.Box.Ledger.Lockout.IsClosed)
            {
                box.Run(10);
            }

            // The first try was judged up to 100 ms before the time was taken.
            Assert.IsTrue(box.Clock.NowMs - triedAtMs >= 9900);
        }

        [TestMethod]
        public void Try_InTheFirstTenSecondsAfterBoot_Waits()
        {
            TestBox box = LockedOut(100);
            box.Boot();

            box.Type("#" + Right);
            while (box.Box.Ledger.Lockout.IsClosed)
            {
                box.Run(10);
            }

            Assert.IsTrue(box.Clock.NowMs >= 10000);
            Assert.IsTrue(box.Clock.NowMs < 10100);
        }

        [TestMethod]
        public void Digits_WithoutALockout_AreNoRecovery()
        {
            TestBox box = new TestBox();
            box.Run(11000);

            box.Type("#" + Right);

            Assert.AreEqual((int)Face.Symbols, (int)box.Box.Face);
        }

        [TestMethod]
        public void Digits_InAPenaltyWithoutTheHash_AreNotCollected()
        {
            TestBox box = LockedOut(3);

            box.Type(Right);
            box.Run(1100);

            Assert.AreEqual((int)Face.Penalty, (int)box.Box.Face);
            Assert.AreEqual(3L, box.Box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Entry_IsTakenBackKeyByKey()
        {
            TestBox box = LockedOut(3);
            box.Type("#12*");
            Assert.AreEqual((int)Face.Digits, (int)box.Box.Face);

            box.Type("**");

            Assert.AreEqual((int)Face.Penalty, (int)box.Box.Face);
        }

        [TestMethod]
        public void Entry_LeftAlone_IsForgotten()
        {
            TestBox box = LockedOut(100);
            box.Type("#12345");

            box.Run(30100);

            Assert.AreEqual((int)Face.Closed, (int)box.Box.Face);
        }

        [TestMethod]
        public void Tries_ThatAreWrongAgainAndAgain_AreAnAlarm()
        {
            TestBox box = LockedOut(100);
            long before = box.Box.Ledger.Log.Next;
            for (int i = 0; i < 10; i++)
            {
                Assert.AreEqual(before, box.Box.Ledger.Log.Next);
                box.Type("#" + Wrong);
                box.Run(15000);
            }

            Assert.AreEqual(before + 1, box.Box.Ledger.Log.Next);
        }

        private static TestBox LockedOut(int failures)
        {
            TestBox box = new TestBox();
            for (int i = 0; i < failures; i++)
            {
                box.Box.Ledger.Lockout.Charge();
            }

            // Long enough for the first try, too short for the penalty.
            box.Run(11000);
            return box;
        }
    }
}
