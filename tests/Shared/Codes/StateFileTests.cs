using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class StateFileTests
    {
        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void State_WithBothSlotsBad_IsNeverUsedAgain(bool isErased)
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            if (isErased)
            {
                box.Flash.Erase(FlashFiles.State);
            }
            else
            {
                box.Flash.Damage(FlashFiles.State);
            }

            box.Load();

            Assert.IsFalse(box.Ledger.State.IsSound);
            Assert.AreEqual((int)GrantResult.StorageFailed, box.Add(0));
            Assert.AreEqual((int)Verdict.StorageFailed, (int)box.Try(0));
            Assert.AreEqual(0, box.CodeHash.Calls);
            box.Load();
            Assert.IsFalse(box.Ledger.State.IsSound);
        }

        [TestMethod]
        public void State_Lost_IsTold()
        {
            TestLedger box = new TestLedger();
            box.Flash.Erase(FlashFiles.State);

            box.Load();

            long last = box.Ledger.Log.Next - 1;
            Assert.AreEqual(
                (int)EventKind.StateLost,
                (int)EventRecord.Kind(box.Ledger.Log.BytesOf(last), box.Ledger.Log.RecordOf(last)));
        }

        [TestMethod]
        public void State_WithItsNewestSlotTorn_IsTheOneBefore()
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            box.Add(1);
            int newest = Newest(box.Flash);
            box.Flash.Tear(FlashFiles.State, newest, 500);

            box.Load();

            Assert.IsTrue(box.Ledger.State.IsSound);
            Assert.AreEqual(1L, box.Ledger.State.Next);
            Assert.AreEqual(63, box.Ledger.Grants.Free());
        }

        [TestMethod]
        public void State_OfAnotherLength_IsNotSound()
        {
            TestFlash flash = new TestFlash();
            SlotFile file = NewFile(flash);
            file.Commit(StateFile.PayloadBytes - 1);
            StateFile state = new StateFile(NewFile(flash), null, null);

            state.Load();

            Assert.IsFalse(state.IsSound);
        }

        [TestMethod]
        public void Commit_ThatFails_TakesTheEditBack()
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            box.Flash.Garbles = true;
            StateFile state = box.Ledger.State;

            state.Begin();
            state.Next = 77;
            bool isStored = state.Commit();

            Assert.IsFalse(isStored);
            Assert.AreEqual(1L, state.Next);
            box.Flash.Garbles = false;
            box.Load();
            Assert.AreEqual(1L, box.Ledger.State.Next);
        }

        [TestMethod]
        public void Boots_AreCounted()
        {
            TestLedger box = new TestLedger();
            box.Load();
            box.Load();

            Assert.AreEqual(3L, box.Ledger.State.Boots);
        }

        [TestMethod]
        public void Floor_StoredEveryHour_SurvivesAPowerCut()
        {
            TestLedger box = new TestLedger();
            box.Clock.Advance(3599999);
            box.Ledger.Tick();
            Assert.AreEqual(TestBox.Now, box.Ledger.State.Floor);
            box.Clock.Advance(1);
            box.Ledger.Tick();

            box.Load();

            Assert.AreEqual(TestBox.Now + 3600, box.Ledger.Time.LowestNow);
        }

        [TestMethod]
        public void Floor_AtTheEndOfItsRange_DoesNotTurnOver()
        {
            TestLedger box = new TestLedger();
            box.Ledger.Time.Tell(Lockbox.Core.Limits.LastSecond);
            box.Ledger.Time.Tell(Lockbox.Core.Limits.LastSecond);
            box.Clock.Advance(3600000);
            box.Ledger.Tick();

            box.Load();

            Assert.AreEqual(Lockbox.Core.Limits.LastSecond, box.Ledger.Time.LowestNow);
        }

        private static SlotFile NewFile(TestFlash flash)
        {
            int length = StateFile.PayloadBytes + SlotSeal.Overhead;
            SlotSeal seal = new SlotSeal(new QuickHash(), new byte[32], 1);
            return new SlotFile(flash, FlashFiles.State, StateFile.PayloadBytes, seal, new byte[length]);
        }

        private static int Newest(TestFlash flash)
        {
            long first = SlotSeal.GenerationOf(flash.Slot(FlashFiles.State, 0));
            return SlotSeal.GenerationOf(flash.Slot(FlashFiles.State, 1)) > first ? 1 : 0;
        }
    }
}
