using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>What the box does with its memory while nobody is there, and what a power cut leaves owed.</summary>
    [TestClass]
    public class LedgerTests
    {
        [TestMethod]
        public void File_AtRest_IsTheSameInBothSlots()
        {
            TestLedger box = Lived();
            for (int file = 0; file <= FlashFiles.Events; file++)
            {
                byte[] left = box.Flash.Slot(file, 0);
                byte[] right = box.Flash.Slot(file, 1);

                Assert.AreEqual(left.Length, right.Length);
                Assert.AreEqual(Payload(left), Payload(right));
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void Code_UsedBeforeOneSlotRotted_StaysUsed(int slot)
        {
            TestLedger box = Lived();
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(0));
            box.Ledger.Claims.End(0, true);
            Rest(box);
            box.Flash.Slot(FlashFiles.State, slot)[100] ^= 4;
            box.Flash.Slot(FlashFiles.Fails, slot)[20] ^= 4;

            box.Load();

            Assert.AreEqual((int)Verdict.Used, (int)box.Try(0));
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(1));
            Assert.AreEqual(2L, box.Ledger.State.Next);
        }

        [TestMethod]
        public void Box_AtRest_WritesNothing()
        {
            TestLedger box = Lived();
            int writes = box.Flash.Writes;

            Rest(box);

            Assert.AreEqual(writes, box.Flash.Writes);
        }

        [TestMethod]
        public void Clear_CutBeforeTheLockoutHeard_IsCarriedOutAtBoot()
        {
            TestLedger box = new TestLedger();
            Fail(box, Limits.ClosingFailures);
            box.Ledger.Grants.OrderClear();

            box.Load();

            Assert.IsFalse(box.Ledger.Lockout.IsClosed);
            Assert.AreEqual(0L, box.Ledger.Lockout.Streak);
            Fail(box, 5);
            box.Load();
            Assert.AreEqual(5L, box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Counts_LostAfterAClear_DoNotGetItAgain()
        {
            TestLedger box = new TestLedger();
            box.Ledger.Grants.OrderClear();
            box.Ledger.CarryOutClear();
            box.Flash.Erase(FlashFiles.Fails);

            box.Load();

            Assert.AreEqual(Limits.LongestPenaltyS, box.Ledger.Lockout.RemainingS);
        }

        [TestMethod]
        public void Flash_ThatRefuses_IsToldOnceAnHour()
        {
            TestLedger box = Lived();
            long first = box.Ledger.Log.Next;
            box.Flash.IsFull = true;
            for (int i = 0; i < 3; i++)
            {
                box.Ledger.Lockout.Charge();
                Rest(box);
            }

            box.Flash.IsFull = false;
            Rest(box);

            Assert.AreEqual(first + 1, box.Ledger.Log.Next);
            Assert.AreEqual((int)EventKind.FlashFailed, (int)EventRecord.Kind(box.Ledger.Log.BytesOf(first), box.Ledger.Log.RecordOf(first)));
        }

        [TestMethod]
        public void Slot_ThatCouldNotBeMirrored_IsTriedAgain()
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            box.Flash.IsFull = true;
            Rest(box);
            box.Flash.IsFull = false;
            box.Clock.Advance(Limits.FlashRetryMs);

            Rest(box);

            Assert.AreEqual(Payload(box.Flash.Slot(FlashFiles.State, 0)), Payload(box.Flash.Slot(FlashFiles.State, 1)));
        }

        [TestMethod]
        public void Flash_WithoutRoom_StillTakesGrantsAndOpenings()
        {
            TestLedger box = Lived();
            box.Flash.IsTight = true;

            Assert.AreEqual((int)GrantResult.Stored, box.Add(2));
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(0));
            box.Load();
            Assert.AreEqual((int)Verdict.Used, (int)box.Try(0));
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(2));
        }

        [TestMethod]
        public void Event_ThatTheFlashDidNotTake_IsNotDurable()
        {
            TestLedger box = Lived();
            EventLog log = box.Ledger.Log;
            long first = log.Next;
            box.Flash.IsFull = true;
            log.Append(EventKind.Forced);
            log.Append(EventKind.Ajar);
            Assert.AreEqual(first, log.Durable);
            Assert.AreEqual(first + 2, log.Next);

            box.Flash.IsFull = false;
            log.Append(EventKind.Ajar);

            Assert.AreEqual(first + 3, log.Durable);
        }

        [TestMethod]
        public void Event_LeftInMemory_SurvivesTheMirrorOfItsFile()
        {
            TestLedger box = Lived();
            EventLog log = box.Ledger.Log;
            log.Append(EventKind.Ajar);
            box.Flash.IsFull = true;
            long number = log.Next;
            log.Append(EventKind.Forced);
            box.Flash.IsFull = false;

            Rest(box);

            Assert.IsTrue(EventRecord.IsSound(log.BytesOf(number), log.RecordOf(number), number));
            Assert.AreEqual((int)EventKind.Forced, (int)EventRecord.Kind(log.BytesOf(number), log.RecordOf(number)));
        }

        [TestMethod]
        public void Event_LeftInMemoryAtTheEndOfASegment_IsStoredWithTheNext()
        {
            TestLedger box = new TestLedger();
            EventLog log = box.Ledger.Log;
            while (log.Next < Limits.EventsPerSegment - 1)
            {
                log.Append(EventKind.Ajar);
            }

            box.Flash.IsFull = true;
            log.Append(EventKind.Forced);
            box.Flash.IsFull = false;
            log.Append(EventKind.Ajar);
            Assert.AreEqual(log.Next, log.Durable);

            box.Load();

            Assert.IsTrue(box.Ledger.Log.Holds(Limits.EventsPerSegment - 1));
        }

        // Two grants, a wrong try, and time for both slots of everything.
        private static TestLedger Lived()
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            box.Add(1);
            box.Try(99);
            Rest(box);
            return box;
        }

        private static void Rest(TestLedger box)
        {
            for (int i = 0; i < 100; i++)
            {
                box.Clock.Advance(10);
                box.Ledger.Tick();
            }
        }

        private static void Fail(TestLedger box, int times)
        {
            for (int i = 0; i < times; i++)
            {
                box.Ledger.Lockout.Charge();
            }
        }

        private static string Payload(byte[] slot)
        {
            byte[] payload = new byte[slot.Length - 32];
            System.Array.Copy(slot, 16, payload, 0, payload.Length);
            return Hex.Of(payload, payload.Length);
        }
    }
}
