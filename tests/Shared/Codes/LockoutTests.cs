using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>PROTOCOL.md 6, to the second.</summary>
    [TestClass]
    public class LockoutTests
    {
        [TestMethod]
        public void Penalties_OfFailuresInARow_FollowTheSchedule()
        {
            int[] expected = { 0, 0, 30, 60, 120, 240, 480, 900, 900, 900 };
            TestLedger box = new TestLedger();
            Lockout lockout = box.Ledger.Lockout;
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.IsTrue(lockout.Charge());
                Assert.AreEqual(expected[i], lockout.RemainingS);
                Serve(box);
            }
        }

        [TestMethod]
        public void Penalty_UntilItsLastMillisecond_Holds()
        {
            TestLedger box = Failed(3);

            box.Clock.Advance(29999);
            Assert.AreEqual(1, box.Ledger.Lockout.RemainingS);
            box.Clock.Advance(1);
            Assert.AreEqual(0, box.Ledger.Lockout.RemainingS);
        }

        [TestMethod]
        public void PowerCut_InAPenalty_StartsItAgainInFull()
        {
            TestLedger box = Failed(4);
            box.Clock.Advance(59000);
            box.Ledger.Tick();

            box.Load();

            Assert.AreEqual(60, box.Ledger.Lockout.RemainingS);
            Assert.AreEqual(4L, box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Penalty_Served_DoesNotComeBackAfterAPowerCut()
        {
            TestLedger box = Failed(4);
            Serve(box);

            box.Load();

            Assert.AreEqual(0, box.Ledger.Lockout.RemainingS);
            Assert.AreEqual(4L, box.Ledger.Lockout.Streak);
            box.Ledger.Lockout.Charge();
            Assert.AreEqual(120, box.Ledger.Lockout.RemainingS);
        }

        [TestMethod]
        public void Success_AfterFailures_ClearsTheStreakAlone()
        {
            TestLedger box = new TestLedger();
            for (int i = 0; i < 60; i++)
            {
                box.Ledger.Lockout.Charge();
            }

            Assert.AreEqual(3600, box.Ledger.Lockout.RemainingS);

            box.Ledger.Lockout.Succeed();
            Assert.AreEqual(0L, box.Ledger.Lockout.Streak);
            Assert.AreEqual(0, box.Ledger.Lockout.RemainingS);
            box.Load();
            box.Ledger.Lockout.Charge();

            Assert.AreEqual(3600, box.Ledger.Lockout.RemainingS);
        }

        [TestMethod]
        public void Try_TakenBack_LeavesEverythingAsItWas()
        {
            TestLedger box = Failed(2);

            box.Ledger.Lockout.Charge();
            box.Ledger.Lockout.TakeBack();

            Assert.AreEqual(2L, box.Ledger.Lockout.Streak);
            Assert.AreEqual(0, box.Ledger.Lockout.RemainingS);
            box.Load();
            Assert.AreEqual(2L, box.Ledger.Lockout.Streak);
            Assert.AreEqual(0, box.Ledger.Lockout.RemainingS);
        }

        [TestMethod]
        public void Bucket_WhenFull_LetsOneTryAnHourPass()
        {
            TestLedger box = new TestLedger();
            int tries = 0;
            for (int minute = 0; minute < 24 * 60; minute++)
            {
                // Another customer opens after each try, so that no streak ever grows.
                if (box.Ledger.Lockout.RemainingS == 0)
                {
                    box.Ledger.Lockout.Charge();
                    tries++;
                }

                if (box.Ledger.Lockout.RemainingS == 0)
                {
                    box.Ledger.Lockout.Charge();
                    box.Ledger.Lockout.Succeed();
                }

                Minute(box);
            }

            Assert.IsTrue(tries >= 60 && tries <= 60 + 25, tries.ToString());
        }

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void Counts_Unreadable_AreTakenForTheWorst(bool isErased)
        {
            TestLedger box = Failed(1);
            if (isErased)
            {
                box.Flash.Erase(FlashFiles.Fails);
            }
            else
            {
                box.Flash.Damage(FlashFiles.Fails);
            }

            box.Load();

            Assert.AreEqual(900, box.Ledger.Lockout.RemainingS);
            Serve(box);
            box.Ledger.Lockout.Charge();
            Assert.AreEqual(3600, box.Ledger.Lockout.RemainingS);
        }

        [TestMethod]
        public void Failures_Hundred_CloseTheKeypadUntilAClear()
        {
            TestLedger box = Failed(99);
            Assert.IsFalse(box.Ledger.Lockout.IsClosed);
            box.Ledger.Lockout.Charge();
            Assert.IsTrue(box.Ledger.Lockout.IsClosed);
            Serve(box);
            box.Load();
            Assert.IsTrue(box.Ledger.Lockout.IsClosed);

            box.Ledger.Lockout.Clear(0);
            box.Load();

            Assert.IsFalse(box.Ledger.Lockout.IsClosed);
            Assert.AreEqual(0, box.Ledger.Lockout.RemainingS);
            Assert.AreEqual(0L, box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Flash_ThatDoesNotTakeTheCount_LeavesItAsItWas()
        {
            TestLedger box = Failed(2);
            box.Flash.IsFull = true;

            Assert.IsFalse(box.Ledger.Lockout.Charge());

            Assert.AreEqual(2L, box.Ledger.Lockout.Streak);
            Assert.AreEqual(0, box.Ledger.Lockout.RemainingS);
        }

        private static TestLedger Failed(int times)
        {
            TestLedger box = new TestLedger();
            for (int i = 0; i < times; i++)
            {
                Serve(box);
                box.Ledger.Lockout.Charge();
            }

            return box;
        }

        private static void Serve(TestLedger box)
        {
            box.Clock.Advance(box.Ledger.Lockout.RemainingS * 1000L);
            box.Ledger.Lockout.Tick();
        }

        private static void Minute(TestLedger box)
        {
            box.Clock.Advance(60000);
            box.Ledger.Lockout.Tick();
        }
    }
}
