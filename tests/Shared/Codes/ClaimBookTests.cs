using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>A power cut at every write of an opening, and again at every write of the recovery.</summary>
    [TestClass]
    public class ClaimBookTests
    {
        // Count, claim, streak cleared, end, event: five writes; one more so that no cut is tried too.
        private const int MostWrites = 6;

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void Opening_CutAtAnyWrite_IsToldOnceAndNeverOpensAgain(bool isLidOpened)
        {
            for (int writes = 0; writes <= MostWrites; writes++)
            {
                for (int later = 0; later <= MostWrites; later++)
                {
                    TestLedger box = new TestLedger();
                    box.Add(0);
                    bool wasGranted = Open(box, writes, isLidOpened);

                    Restart(box, later);
                    box.Load();

                    Assert.AreEqual(wasGranted ? 1 : box.EndsTold(), box.EndsTold(), writes.ToString() + " " + later.ToString());
                    Assert.IsTrue(box.EndsTold() <= 1);
                    Assert.AreEqual(box.EndsTold() == 1, box.StatusOf(0) != GrantStatus.Armed);
                    Assert.AreEqual(box.EndsTold() == 1 ? (int)Verdict.Used : (int)Verdict.Granted, (int)box.Try(0));
                }
            }
        }

        [TestMethod]
        public void Opening_WithNoCut_IsNotToldAgainAtTheNextBoot()
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            Assert.IsTrue(Open(box, -1, true));
            Assert.AreEqual(1, box.EndsTold());

            box.Load();

            Assert.AreEqual(1, box.EndsTold());
            Assert.AreEqual((int)GrantStatus.Opened, (int)box.StatusOf(0));
        }

        [TestMethod]
        public void End_ThatTheFlashDidNotTake_IsToldAtTheNextBootAndOnlyThen()
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            box.Try(0);
            box.Flash.IsFull = true;
            box.Ledger.Claims.End(box.Desk.Slot, true);
            box.Flash.IsFull = false;
            Assert.AreEqual(0, box.EndsTold());

            box.Load();

            Assert.AreEqual(1, box.EndsTold());
            Assert.AreEqual((int)GrantStatus.Interrupted, (int)box.StatusOf(0));
        }

        // Returns whether the coil would have moved.
        private static bool Open(TestLedger box, int writes, bool isLidOpened)
        {
            bool wasGranted = false;
            box.Flash.WritesLeft = writes;
            try
            {
                wasGranted = box.Try(0) == Verdict.Granted;
                box.Ledger.Claims.End(box.Desk.Slot, isLidOpened);
            }
            catch (PowerCut)
            {
            }

            return wasGranted;
        }

        private static void Restart(TestLedger box, int writes)
        {
            try
            {
                box.LoadCut(writes);
            }
            catch (PowerCut)
            {
            }
        }
    }
}
