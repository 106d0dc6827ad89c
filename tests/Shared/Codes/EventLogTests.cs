using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class EventLogTests
    {
        [TestMethod]
        public void Events_AreNumberedInARowAndChained()
        {
            TestLedger box = new TestLedger();
            Append(box.Ledger.Log, 200);

            Assert.AreEqual(201L, box.Ledger.Log.Next);
            AssertChained(box, 0);
        }

        [TestMethod]
        public void Chain_GoesOnAfterARestart()
        {
            TestLedger box = new TestLedger();
            Append(box.Ledger.Log, 70);

            box.Load();

            // The boots wrote number 0 and number 71.
            Assert.AreEqual(72L, box.Ledger.Log.Next);
            AssertChained(box, 0);
        }

        [TestMethod]
        public void Event_ReadAfterARestart_IsWhatWasWritten()
        {
            TestLedger box = new TestLedger();
            byte[] id = { 1, 2, 3 };
            box.Clock.Advance(5000);
            box.Ledger.Time.Tell(TestBox.Now + 9);
            box.Ledger.Log.Append(EventKind.Opened, id, 3, 0);

            box.Load();

            byte[] bytes = box.Ledger.Log.BytesOf(1);
            int record = box.Ledger.Log.RecordOf(1);
            byte[] found = new byte[Limits.LongestGrantId];
            Assert.AreEqual((int)EventKind.Opened, (int)EventRecord.Kind(bytes, record));
            Assert.AreEqual(TestBox.Now + 9, EventRecord.At(bytes, record));
            Assert.AreEqual(5L, EventRecord.Uptime(bytes, record));
            Assert.AreEqual(3, EventRecord.CopyId(bytes, record, found));
            Assert.AreEqual("010203", Hex.Of(found, 3));
        }

        [TestMethod]
        public void Event_WhileTheClockIsNotSure_HasNoTime()
        {
            TestLedger box = new TestLedger();

            Assert.AreEqual(0L, EventRecord.At(box.Ledger.Log.BytesOf(0), box.Ledger.Log.RecordOf(0)));
        }

        [TestMethod]
        public void Ring_WhenFull_DropsTheOldestAndCountsThem()
        {
            TestLedger box = new TestLedger();
            EventLog log = box.Ledger.Log;
            Append(log, (Limits.EventSegments * Limits.EventsPerSegment) - 1);
            Assert.AreEqual(0L, log.Lost);
            Assert.AreEqual(0L, log.Unacked);

            Append(log, 1);

            Assert.AreEqual(64L, log.Lost);
            Assert.AreEqual(64L, log.Unacked);
            Assert.IsFalse(log.Holds(63));
            Assert.IsTrue(log.Holds(64));
            Assert.IsTrue(log.Next - log.Unacked >= 1024);
            box.Load();
            Assert.AreEqual(64L, box.Ledger.Log.Lost);
            Assert.AreEqual(64L, box.Ledger.Log.Unacked);
            AssertChained(box, 64);
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(63)]
        [DataRow(100)]
        public void Ring_ThatHasTurnedOver_GoesOnAfterItsNewestEvent(int beyond)
        {
            TestLedger box = new TestLedger();
            int ring = Limits.EventSegments * Limits.EventsPerSegment;
            Append(box.Ledger.Log, ring + beyond);
            long next = box.Ledger.Log.Next;

            box.Load();

            // The boot wrote one more.
            Assert.AreEqual(next + 1, box.Ledger.Log.Next);
            AssertChained(box, box.Ledger.Log.Unacked);
        }

        [TestMethod]
        public void Ring_OfAcknowledgedEvents_LosesNothing()
        {
            TestLedger box = new TestLedger();
            EventLog log = box.Ledger.Log;
            for (int i = 0; i < 1200; i++)
            {
                log.Append(EventKind.Ajar);
                log.Acknowledge(log.Next - 1);
            }

            Assert.AreEqual(0L, log.Lost);
            Assert.AreEqual(log.Next, log.Unacked);
        }

        [TestMethod]
        [DataRow(0L, 1L)]
        [DataRow(4L, 5L)]
        [DataRow(5L, 6L)]
        [DataRow(6L, 0L)]
        [DataRow(4294967295L, 0L)]
        public void Acknowledgement_OfANumber_CountsUpToTheLast(long number, long unacked)
        {
            TestLedger box = new TestLedger();
            Append(box.Ledger.Log, 5);

            box.Ledger.Log.Acknowledge(number);

            Assert.AreEqual(unacked, box.Ledger.Log.Unacked);
            box.Ledger.Log.Acknowledge(0);
            Assert.AreEqual(unacked == 0 ? 1L : unacked, box.Ledger.Log.Unacked);
        }

        [TestMethod]
        public void Log_Lost_GoesOnWithAGapThatIsCounted()
        {
            TestLedger box = new TestLedger();
            Append(box.Ledger.Log, 100);
            box.Add(0);
            for (int i = 0; i < Limits.EventSegments; i++)
            {
                box.Flash.Erase(FlashFiles.Events + i);
            }

            box.Load();

            // 101 were told of; how many more there were is lost with them, so a whole segment of numbers is left out.
            Assert.AreEqual(101L + Limits.EventsPerSegment + 1, box.Ledger.Log.Next);
            Assert.AreEqual(101L + Limits.EventsPerSegment, box.Ledger.Log.Unacked);
            Assert.IsTrue(box.Ledger.Log.Lost >= 101);
        }

        [TestMethod]
        public void Event_OnAFlashThatIsFull_GoesWithTheNextOne()
        {
            TestLedger box = new TestLedger();
            box.Flash.IsFull = true;
            Assert.IsFalse(box.Ledger.Log.Append(EventKind.Forced));
            box.Flash.IsFull = false;
            Assert.IsTrue(box.Ledger.Log.Append(EventKind.Ajar));

            box.Load();

            Assert.AreEqual(4L, box.Ledger.Log.Next);
            AssertChained(box, 0);
        }

        private static void Append(EventLog log, int count)
        {
            for (int i = 0; i < count; i++)
            {
                log.Append(EventKind.Ajar);
            }
        }

        private static void AssertChained(TestLedger box, long first)
        {
            EventLog log = box.Ledger.Log;
            byte[] link = new byte[EventRecord.LinkBytes];
            byte[] stored = new byte[EventRecord.LinkBytes];
            for (long number = first; number < log.Next; number++)
            {
                byte[] bytes = log.BytesOf(number);
                int record = log.RecordOf(number);
                EventRecord.CopyLink(bytes, record, stored);
                Assert.AreEqual(number, EventRecord.Number(bytes, record));
                if (number > first)
                {
                    Assert.AreEqual(Hex.Of(link, 8), Hex.Of(stored, 8));
                }

                box.Seal(bytes, record, link);
            }
        }
    }
}
