using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class GrantCheckTests
    {
        [TestMethod]
        public void Tag_InAnySlot_IsFoundThere()
        {
            TestLedger box = new TestLedger();
            GrantCheck check = new GrantCheck(box.Ledger.State.Tags);
            Grant grant = box.NewGrant(1);
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                box.Ledger.State.Put(slot, grant);

                Assert.AreEqual(slot, check.Find(grant.Tag));

                box.Ledger.State.Clear(slot);
                Assert.AreEqual(GrantBook.NoSlot, check.Find(grant.Tag));
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(31)]
        [DataRow(32)]
        [DataRow(63)]
        [DataRow(64)]
        [DataRow(95)]
        public void Tag_DifferentInAnyOneBit_IsNotFound(int slot)
        {
            TestLedger box = new TestLedger();
            GrantCheck check = new GrantCheck(box.Ledger.State.Tags);
            Grant grant = box.NewGrant(1);
            box.Ledger.State.Put(slot, grant);
            for (int bit = 0; bit < Limits.TagBytes * 8; bit++)
            {
                grant.Tag[bit / 8] ^= (byte)(1 << (bit % 8));

                Assert.AreEqual(GrantBook.NoSlot, check.Find(grant.Tag));

                grant.Tag[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
    }
}
