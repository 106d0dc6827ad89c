using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
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

                    Assert.AreEqual(wasGranted ? 1 : Told(box), Told(box), writes.ToString() + " " + later.ToString());
                    Assert.IsTrue(Told(box) <= 1);
                    Assert.AreEqual(Told(box) == 1, box.StatusOf(0) != GrantStatus.Armed);
                    Assert.AreEqual(Told(box) == 1 ? (int)Verdict.Used : (int)Verdict.Granted, (int)box.Try(0));
                }
            }
        }

        [TestMethod]
        public void Opening_WithNoCut_IsNotToldAgainAtTheNextBoot()
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            Assert.IsTrue(Open(box, -1, true));
            Assert.AreEqual(1, Told(box));

            box.Load();

            Assert.AreEqual(1, Told(box));
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
            Assert.AreEqual(0, Told(box));

            box.Load();

            Assert.AreEqual(1, Told(box));
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

        private static int Told(TestLedger box)
        {
            int told = 0;
            for (long number = 0; number < box.Ledger.Log.Next; number++)
            {
                EventKind kind = EventRecord.Kind(box.Ledger.Log.BytesOf(number), box.Ledger.Log.RecordOf(number));
                bool isEnd = kind == EventKind.Opened || kind == EventKind.NotOpened || kind == EventKind.Interrupted;
                told += isEnd ? 1 : 0;
            }

            return told;
        }
    }
}
