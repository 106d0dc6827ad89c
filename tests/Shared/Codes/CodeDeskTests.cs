using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>PROTOCOL.md 5: count, compare, claim.</summary>
    [TestClass]
    public class CodeDeskTests
    {
        [TestMethod]
        public void Flash_ThatFailsTheCount_ComparesNothing()
        {
            TestLedger box = Armed();
            box.Flash.IsFull = true;

            Verdict verdict = box.Try(0);

            Assert.AreEqual((int)Verdict.StorageFailed, (int)verdict);
            Assert.AreEqual(0, box.CodeHash.Calls);
            Assert.AreEqual(GrantBook.NoSlot, box.Desk.Slot);
        }

        [TestMethod]
        public void Menu_AfterAnotherGrantTookTheSlot_IsNotStillGood()
        {
            TestLedger box = new TestLedger();
            Grant first = box.NewGrant(0);
            first.Kind = GrantKind.Technician;
            box.Ledger.Grants.Add(first);
            Assert.AreEqual((int)Verdict.Service, (int)box.Try(0));
            Assert.IsTrue(box.Desk.IsStillGood);
            int slot = box.Desk.Slot;

            box.Ledger.Grants.Revoke(first.Id, first.IdLength);
            Grant second = box.NewGrant(1);
            second.Kind = GrantKind.Technician;
            box.Ledger.Grants.Add(second);

            Assert.AreEqual((int)GrantStatus.Armed, (int)box.StatusOf(slot));
            Assert.IsFalse(box.Desk.IsStillGood);
        }

        [TestMethod]
        public void Count_IsOnFlashBeforeTheCodeIsLookedAt()
        {
            TestLedger box = Armed();
            box.Flash.WritesLeft = 0;

            bool isCut = false;
            try
            {
                box.Try(0);
            }
            catch (PowerCut)
            {
                isCut = true;
            }

            Assert.IsTrue(isCut);
            Assert.AreEqual(0, box.CodeHash.Calls);
        }

        [TestMethod]
        public void Try_CutAfterTheComparison_StaysCounted()
        {
            TestLedger box = Armed();

            box.Desk.Weigh(TestLedger.Code(5), 8, 0);
            box.Load();

            Assert.AreEqual(1L, box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Claim_ThatFails_OpensNothingAndTakesNoCode()
        {
            TestLedger box = Armed();
            box.Desk.Weigh(TestLedger.Code(0), 8, 0);
            box.Flash.IsFull = true;

            Assert.AreEqual((int)Verdict.StorageFailed, (int)box.Desk.Settle());
            Assert.AreEqual((int)GrantStatus.Armed, (int)box.StatusOf(0));

            box.Flash.IsFull = false;
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(0));
        }

        [TestMethod]
        public void Claim_ReadBackDifferently_OpensNothing()
        {
            TestLedger box = Armed();
            box.Desk.Weigh(TestLedger.Code(0), 8, 0);
            box.Flash.Garbles = true;

            Assert.AreEqual((int)Verdict.StorageFailed, (int)box.Desk.Settle());
        }

        [TestMethod]
        public void Code_OfABuyer_IsClaimedOnFlashWhenItIsGranted()
        {
            TestLedger box = Armed();

            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(0));

            Assert.AreEqual((int)GrantStatus.Claimed, (int)box.StatusOf(0));
            Assert.AreEqual((int)Verdict.Used, (int)box.Try(0));
            box.Load();
            Assert.AreEqual((int)GrantStatus.Interrupted, (int)box.StatusOf(0));
            Assert.AreEqual((int)Verdict.Used, (int)box.Try(0));
        }

        [TestMethod]
        [DataRow(1, 8)]
        [DataRow(2, 9)]
        public void Code_OfTheHouse_StaysArmed(int kind, int verdict)
        {
            TestLedger box = new TestLedger();
            Grant grant = box.NewGrant(0);
            grant.Kind = (GrantKind)kind;
            box.Ledger.Grants.Add(grant);

            Assert.AreEqual(verdict, (int)box.Try(0));
            Assert.AreEqual(verdict, (int)box.Try(0));
            Assert.AreEqual((int)GrantStatus.Armed, (int)box.StatusOf(0));
            Assert.AreEqual(0L, box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Supply_TooLow_TakesNoCodeAndCountsNoFailure()
        {
            TestLedger box = Armed();
            box.Supply.IsGood = false;

            Assert.AreEqual((int)Verdict.LowSupply, (int)box.Try(0));

            Assert.AreEqual((int)GrantStatus.Armed, (int)box.StatusOf(0));
            Assert.AreEqual(0L, box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Supply_TooLow_OpensForNobodyOfTheHouseEither()
        {
            TestLedger box = new TestLedger();
            Grant grant = box.NewGrant(0);
            grant.Kind = GrantKind.Staff;
            box.Ledger.Grants.Add(grant);
            box.Supply.IsGood = false;

            Assert.AreEqual((int)Verdict.LowSupply, (int)box.Try(0));

            box.Supply.IsGood = true;
            Assert.AreEqual((int)Verdict.StaffGranted, (int)box.Try(0));
        }

        [TestMethod]
        [DataRow(60L, 120L, false, true, 2)]
        [DataRow(-120L, -60L, false, true, 3)]
        [DataRow(60L, 120L, false, false, 5)]
        [DataRow(-60L, 60L, true, false, 5)]
        [DataRow(-60L, 60L, true, true, 0)]
        [DataRow(-60L, 60L, false, false, 0)]
        public void Code_AuthenticButOutOfItsWindow_IsNotHeldAgainstItsHolder(
            long from, long until, bool isStrict, bool isSynced, int verdict)
        {
            TestLedger box = new TestLedger();
            Grant grant = box.NewGrant(0);
            grant.NotBefore = TestBox.Now + from;
            grant.Expires = TestBox.Now + until;
            grant.IsStrict = isStrict;
            box.Ledger.Grants.Add(grant);
            if (isSynced)
            {
                box.Ledger.Time.Tell(TestBox.Now);
            }

            Assert.AreEqual(verdict, (int)box.Try(0));
            Assert.AreEqual(0L, box.Ledger.Lockout.Streak);
        }

        [TestMethod]
        public void Code_Wrong_CountsAndCostsOneHash()
        {
            TestLedger box = Armed();

            Assert.AreEqual((int)Verdict.Refused, (int)box.Try(1));

            Assert.AreEqual(1L, box.Ledger.Lockout.Streak);
            Assert.AreEqual(1, box.CodeHash.Calls);
        }

        private static TestLedger Armed()
        {
            TestLedger box = new TestLedger();
            Assert.AreEqual((int)GrantResult.Stored, box.Add(0));
            return box;
        }
    }
}
