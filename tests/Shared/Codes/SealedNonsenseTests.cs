using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>Slots that carry a right seal and values that this firmware never writes: shut, and no exception.</summary>
    [TestClass]
    public class SealedNonsenseTests
    {
        private static readonly byte[] _key = new byte[Limits.KeyBytes];

        [TestMethod]
        [DataRow(0, 6)]
        [DataRow(1, 3)]
        [DataRow(2, 2)]
        [DataRow(3, 33)]
        [DataRow(3, 255)]
        public void Grant_WithAFieldOutOfRange_MakesTheStateUnsound(int field, int value)
        {
            TestLedger box = Rested();
            box.Add(0);
            Replace(box, FlashFiles.State, StateFile.RecordAt(0) + field, value);

            box.Load();

            Assert.IsFalse(box.Ledger.State.IsSound);
            Assert.AreEqual((int)Verdict.StorageFailed, (int)box.Try(0));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(4)]
        [DataRow(8)]
        public void Counts_OutOfRange_AreTakenForTheWorst(int field)
        {
            TestLedger box = Rested();
            Replace(box, FlashFiles.Fails, SlotFile.Start + field, 255);

            box.Load();

            Assert.AreEqual(Limits.LongestPenaltyS, box.Ledger.Lockout.RemainingS);
            Assert.AreEqual(8L, box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        [DataRow(16 + 5, 33)]
        [DataRow(16 + 3, 9)]
        [DataRow(3, 7)]
        public void Events_OutOfPlace_AreNotTaken(int at, int value)
        {
            TestLedger box = Rested();
            Replace(box, FlashFiles.Events, SlotFile.Start + at, value);

            box.Load();

            // Only the boot just now is there.
            Assert.AreEqual(1L, box.Ledger.Log.Next);
        }

        [TestMethod]
        public void Events_AcknowledgedFarFromTheirNumbers_AreBounded()
        {
            TestLedger box = Rested();
            Replace(box, FlashFiles.Events, SlotFile.Start + 4, 255);

            box.Load();

            Assert.IsTrue(box.Ledger.Log.Unacked < box.Ledger.Log.Next);
        }

        [TestMethod]
        public void Events_NumberedFarBeyondWhatWasAcknowledged_LeaveNoMoreThanARingToSend()
        {
            TestLedger box = Rested();
            Replace(box, FlashFiles.Events, SlotFile.Start, 255);
            Replace(box, FlashFiles.Events, SlotFile.Start + 16, 255);

            box.Load();

            Assert.IsTrue(box.Ledger.Log.Next > 255L << 24);
            Assert.IsTrue(box.Ledger.Log.Next - box.Ledger.Log.Unacked <= Limits.EventSegments * Limits.EventsPerSegment);
        }

        [TestMethod]
        public void Sequence_AtItsEnd_NeverStartsAgainAtZero()
        {
            TestLedger box = Rested();
            box.Ledger.State.Begin();
            box.Ledger.State.Next = Limits.LastSequence;
            box.Ledger.State.Commit();

            Assert.AreEqual((int)GrantResult.Stored, box.Add(0));
            Assert.AreEqual((int)GrantResult.StorageFailed, box.Add(1));

            Assert.AreEqual(Limits.LastSecond, box.Ledger.State.Next);
            box.Load();
            Assert.AreEqual(Limits.LastSecond, box.Ledger.State.Next);
            Assert.AreEqual((int)Verdict.Refused, (int)box.Try(1));
        }

        private static TestLedger Rested()
        {
            TestLedger box = new TestLedger();
            for (int i = 0; i < 50; i++)
            {
                box.Ledger.Tick();
            }

            return box;
        }

        // One byte of the newest slot, sealed anew, in both slots.
        private static void Replace(TestLedger box, int file, int at, int value)
        {
            byte[] first = box.Flash.Slot(file, 0);
            byte[] second = box.Flash.Slot(file, 1);
            byte[] newest = SlotSeal.GenerationOf(first) > SlotSeal.GenerationOf(second) ? first : second;
            newest[at] = (byte)value;
            new SlotSeal(new QuickHash(), _key, 1).Close(newest, file, SlotSeal.GenerationOf(newest), newest.Length - SlotSeal.Overhead);
            box.Flash.Write(file, 0, newest, newest.Length);
            box.Flash.Write(file, 1, newest, newest.Length);
        }
    }
}
