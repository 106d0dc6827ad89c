using Lockbox.Core.Ports;
using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>An identity of one epoch beside a state of another is told from a state that is damaged.</summary>
    [TestClass]
    public class EpochMarkTests
    {
        private const uint Epoch = 0x01000002;

        [TestMethod]
        public void Flash_WithoutState_IsNotForeign()
        {
            Assert.IsFalse(EpochMark.IsForeign(new TestFlash(), Epoch));
        }

        [TestMethod]
        public void State_OfTheSameEpoch_IsNotForeign()
        {
            Assert.IsFalse(EpochMark.IsForeign(Written(Epoch, -1), Epoch));
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(3)]
        [DataRow(65538)]
        public void State_OfAnotherEpoch_IsForeign(int other)
        {
            Assert.IsTrue(EpochMark.IsForeign(Written((uint)other, -1), Epoch));
            Assert.IsTrue(EpochMark.IsForeign(Written((uint)other, other), Epoch));
        }

        [TestMethod]
        public void State_WithALeftoverOfAnEarlierEpoch_IsNotForeign()
        {
            Assert.IsFalse(EpochMark.IsForeign(Written(Epoch, 1), Epoch));
        }

        [TestMethod]
        public void State_ThatIsDamaged_IsNotForeign()
        {
            TestFlash flash = Written(Epoch, -1);
            byte[] slot = flash.Slot(FlashFiles.State, 0);
            slot[slot.Length - 1]++;
            flash.Write(FlashFiles.State, 0, slot, slot.Length);
            Assert.IsFalse(EpochMark.IsForeign(flash, Epoch));

            slot[0]++;
            flash.Write(FlashFiles.State, 0, slot, slot.Length);
            Assert.IsFalse(EpochMark.IsForeign(flash, Epoch));

            flash.Write(FlashFiles.State, 0, slot, 3);
            Assert.IsFalse(EpochMark.IsForeign(flash, Epoch));
        }

        private static TestFlash Written(uint epoch, int other)
        {
            TestFlash flash = new TestFlash();
            Write(flash, 0, epoch);
            if (other >= 0)
            {
                Write(flash, 1, (uint)other);
            }

            return flash;
        }

        private static void Write(TestFlash flash, int slot, uint epoch)
        {
            byte[] bytes = new byte[SlotSeal.Overhead];
            new SlotSeal(new QuickHash(), new byte[32], epoch).Close(bytes, FlashFiles.State, 1, 0);
            flash.Write(FlashFiles.State, slot, bytes, bytes.Length);
        }
    }
}
