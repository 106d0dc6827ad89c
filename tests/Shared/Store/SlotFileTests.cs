using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class SlotFileTests
    {
        private const int File = 3;
        private const int Room = 8;
        private const uint Epoch = 2;

        [TestMethod]
        public void File_WithoutSlots_IsMissing()
        {
            Assert.AreEqual((int)SlotState.Missing, (int)NewFile(new TestFlash()).Load());
        }

        [TestMethod]
        public void Commit_ReplacesTheOlderSlot()
        {
            TestFlash flash = Written(3);

            Assert.AreEqual(3L, SlotSeal.GenerationOf(flash.Slot(File, 1)));
            Assert.AreEqual(2L, SlotSeal.GenerationOf(flash.Slot(File, 0)));
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(2)]
        [DataRow(3)]
        [DataRow(6)]
        public void Load_AfterCommits_FindsTheNewest(int commits)
        {
            SlotFile file = NewFile(Written(commits));

            Assert.AreEqual((int)SlotState.Whole, (int)file.Load());
            Assert.AreEqual(commits, (int)file.Bytes[SlotFile.Start]);
            Assert.AreEqual(Room, file.Length);
        }

        [TestMethod]
        public void Slot_TornAnywhere_LeavesTheOneBefore()
        {
            int length = Room + SlotSeal.Overhead;
            for (int left = 0; left < length; left++)
            {
                TestFlash flash = Written(2);
                flash.Tear(File, 0, left);
                SlotFile file = NewFile(flash);

                Assert.AreEqual((int)SlotState.Whole, (int)file.Load());
                Assert.AreEqual(1, (int)file.Bytes[SlotFile.Start]);
            }
        }

        [TestMethod]
        public void Slot_WithAnySingleBitFlipped_IsNotTrusted()
        {
            TestFlash flash = Written(1);
            byte[] slot = flash.Slot(File, 1);
            for (int bit = 0; bit < slot.Length * 8; bit++)
            {
                slot[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.AreEqual((int)SlotState.Damaged, (int)NewFile(flash).Load(), bit.ToString());
                slot[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            Assert.AreEqual((int)SlotState.Whole, (int)NewFile(flash).Load());
        }

        [TestMethod]
        public void Slot_LongerThanTheFileMayBe_IsNotTrusted()
        {
            TestFlash flash = new TestFlash();
            byte[] slot = new byte[Room + 1 + SlotSeal.Overhead];
            Seal().Close(slot, File, 1, Room + 1);
            flash.Write(File, 0, slot, slot.Length);

            Assert.AreEqual((int)SlotState.Damaged, (int)NewFile(flash).Load());
        }

        [TestMethod]
        public void Slot_LongerThanTheFileMayBe_IsNotTrustedThoughAnotherFileHasRoomForIt()
        {
            TestFlash flash = new TestFlash();
            byte[] slot = new byte[Room + 1 + SlotSeal.Overhead];
            Seal().Close(slot, File, 1, Room + 1);
            flash.Write(File, 0, slot, slot.Length);
            SlotFile file = new SlotFile(flash, File, Room, Seal(), new byte[slot.Length + 100]);

            Assert.AreEqual((int)SlotState.Damaged, (int)file.Load());
        }

        [TestMethod]
        public void Slot_OfAnotherLayout_IsNotTrusted()
        {
            byte[] slot = new byte[SlotSeal.Overhead];
            int length = Seal().Close(slot, File, 9, 0);
            slot[3]++;
            byte[] mac = new byte[32];
            new ManagedHash().Compute(Key(), slot, SlotSeal.HeaderBytes, mac);
            System.Array.Copy(mac, 0, slot, SlotSeal.HeaderBytes, SlotSeal.SealBytes);

            Assert.AreEqual(-1, Seal().Open(slot, length, File));
            slot[3]--;
            Assert.AreEqual(-1, Seal().Open(slot, length, File));
        }

        [TestMethod]
        public void Slot_OfAnotherFileOrKey_IsNotTrusted()
        {
            byte[] slot = new byte[SlotSeal.Overhead + 4];
            SlotSeal seal = Seal();
            int length = seal.Close(slot, File, 9, 4);

            Assert.AreEqual(4, seal.Open(slot, length, File));
            Assert.AreEqual(-1, seal.Open(slot, length, File + 1));
            Assert.AreEqual(-1, new SlotSeal(new ManagedHash(), new byte[32], Epoch).Open(slot, length, File));
            Assert.AreEqual(-1, seal.Open(slot, length - 1, File));
            Assert.AreEqual(-1, seal.Open(slot, slot.Length + 1, File));
            Assert.AreEqual(-1, seal.Open(slot, 0, File));
            Assert.AreEqual(-1, seal.Open(slot, -1, File));
        }

        [TestMethod]
        public void Write_ReadBackDifferently_FailsAndLeavesTheOneBefore()
        {
            TestFlash flash = Written(2);
            SlotFile file = NewFile(flash);
            file.Load();
            flash.Garbles = true;
            file.Bytes[SlotFile.Start] = 77;

            Assert.IsFalse(file.Commit(Room));

            SlotFile again = NewFile(flash);
            Assert.AreEqual((int)SlotState.Whole, (int)again.Load());
            Assert.AreEqual(2, (int)again.Bytes[SlotFile.Start]);
        }

        [TestMethod]
        public void Write_AfterOneThatFailed_GoesToTheSameSlot()
        {
            TestFlash flash = Written(2);
            SlotFile file = NewFile(flash);
            file.Load();
            flash.Garbles = true;
            file.Commit(Room);
            flash.Garbles = false;
            file.Bytes[SlotFile.Start] = 78;

            Assert.IsTrue(file.Commit(Room));

            Assert.AreEqual(3L, SlotSeal.GenerationOf(flash.Slot(File, 1)));
            Assert.AreEqual(2L, SlotSeal.GenerationOf(flash.Slot(File, 0)));
        }

        [TestMethod]
        public void Flash_ThatIsFull_FailsTheCommit()
        {
            TestFlash flash = Written(1);
            SlotFile file = NewFile(flash);
            file.Load();
            flash.IsFull = true;

            Assert.IsFalse(file.Commit(Room));
        }

        private static TestFlash Written(int commits)
        {
            TestFlash flash = new TestFlash();
            SlotFile file = NewFile(flash);
            file.Load();
            for (int i = 1; i <= commits; i++)
            {
                file.Bytes[SlotFile.Start] = (byte)i;
                Assert.IsTrue(file.Commit(Room));
            }

            return flash;
        }

        private static SlotFile NewFile(TestFlash flash)
        {
            return new SlotFile(flash, File, Room, Seal(), new byte[Room + SlotSeal.Overhead]);
        }

        private static SlotSeal Seal()
        {
            return new SlotSeal(new ManagedHash(), Key(), Epoch);
        }

        private static byte[] Key()
        {
            byte[] key = new byte[32];
            key[5] = 5;
            return key;
        }
    }
}
