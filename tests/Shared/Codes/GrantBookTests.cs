using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class GrantBookTests
    {
        [TestMethod]
        public void Grants_SixtyFour_FitAndTheNextIsRefused()
        {
            TestLedger box = Filled(64);

            Assert.AreEqual(0, box.Ledger.Grants.Free());
            Assert.AreEqual((int)GrantResult.Full, box.Add(64));
            Assert.AreEqual(65L, box.Ledger.State.Next);
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(0));
            Assert.AreEqual((int)Verdict.Refused, (int)box.Try(64));
        }

        [TestMethod]
        public void Grant_Revoked_MakesRoom()
        {
            TestLedger box = Filled(64);

            int revoked = (int)box.Ledger.Grants.Revoke(box.NewGrant(7).Id, 2);

            Assert.AreEqual((int)GrantResult.Stored, revoked);
            Assert.AreEqual((int)GrantResult.Stored, box.Add(64));
            Assert.AreEqual((int)Verdict.Refused, (int)box.Try(7));
        }

        [TestMethod]
        public void Grants_Expired_MakeRoom()
        {
            TestLedger box = Filled(64);
            box.Clock.Advance(86401L * 1000);

            Assert.AreEqual(64, box.Ledger.Grants.Free());
            Grant grant = box.NewGrant(64);
            grant.Expires += 86400;
            Assert.AreEqual((int)GrantResult.Stored, (int)box.Ledger.Grants.Add(grant));
        }

        [TestMethod]
        public void Grant_AtItsLastSecond_IsStillLive()
        {
            TestLedger box = Filled(1);

            box.Clock.Advance(86400L * 1000);
            Assert.AreEqual(63, box.Ledger.Grants.Free());
            box.Clock.Advance(1000);
            Assert.AreEqual(64, box.Ledger.Grants.Free());
        }

        [TestMethod]
        public void Tag_OfALiveGrant_IsRefusedUntilThatEnds()
        {
            TestLedger box = Filled(1);

            Assert.AreEqual((int)GrantResult.Duplicate, box.Add(0));
            box.Try(0);
            Assert.AreEqual((int)GrantResult.Duplicate, box.Add(0));
            box.Ledger.Claims.End(box.Desk.Slot, true);
            Assert.AreEqual((int)GrantResult.Stored, box.Add(0));
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(0));
        }

        [TestMethod]
        public void Tag_OfALiveGrantInAnySlot_IsRefused()
        {
            TestLedger box = Filled(64);
            box.Ledger.Grants.Revoke(box.NewGrant(0).Id, 2);
            for (int i = 1; i < 64; i++)
            {
                Assert.AreEqual((int)GrantResult.Duplicate, box.Add(i), i.ToString());
            }
        }

        [TestMethod]
        public void Tag_OfASpentGrant_StandsOnceInTheBook()
        {
            TestLedger box = Filled(3);
            box.Try(1);
            box.Ledger.Claims.End(box.Desk.Slot, true);
            int slot = box.Desk.Slot;

            box.Add(1);

            Assert.AreEqual((int)GrantStatus.Armed, (int)box.StatusOf(slot));
            Assert.AreEqual((int)GrantStatus.Empty, (int)box.StatusOf(3));
        }

        [TestMethod]
        [DataRow(0L, false)]
        [DataRow(-1L, false)]
        [DataRow(1L, true)]
        [DataRow(2678400L, true)]
        [DataRow(2678401L, false)]
        public void Window_OfThisLength_IsJudgedExactly(long seconds, bool isGood)
        {
            TestLedger box = new TestLedger();
            Grant grant = box.NewGrant(0);
            grant.Expires = grant.NotBefore + seconds;

            int result = (int)box.Ledger.Grants.Add(grant);

            Assert.AreEqual(isGood ? (int)GrantResult.Stored : (int)GrantResult.Window, result);
            Assert.AreEqual(1L, box.Ledger.State.Next);
        }

        [TestMethod]
        public void Slots_OfSpentGrants_AreReusedOldestFirst()
        {
            TestLedger box = new TestLedger();
            for (int i = 0; i < Limits.GrantSlots; i++)
            {
                Spend(box, i);
            }

            Spend(box, 96);
            Spend(box, 97);

            Assert.AreEqual((int)Verdict.Refused, (int)box.Try(0));
            Assert.AreEqual((int)Verdict.Refused, (int)box.Try(1));
            Assert.AreEqual((int)Verdict.Used, (int)box.Try(2));
            Assert.AreEqual((int)Verdict.Used, (int)box.Try(97));
        }

        [TestMethod]
        public void Slot_OfAClaimedGrant_IsNeitherReusedNorRevoked()
        {
            TestLedger box = new TestLedger();
            box.Add(0);
            box.Try(0);
            int claimed = box.Desk.Slot;
            for (int i = 1; i < 120; i++)
            {
                Spend(box, i);
            }

            box.Clock.Advance(86401L * 1000);
            int byId = (int)box.Ledger.Grants.Revoke(box.NewGrant(0).Id, 2);
            box.Ledger.Grants.Revoke(box.NewGrant(0).Id, 0);

            Assert.AreEqual((int)GrantResult.Absent, byId);
            Assert.AreEqual((int)GrantStatus.Claimed, (int)box.StatusOf(claimed));
            Assert.AreEqual(63, box.Ledger.Grants.Free());
        }

        [TestMethod]
        public void Revocation_OfAll_LeavesNothingThatOpens()
        {
            TestLedger box = Filled(5);

            Assert.AreEqual((int)GrantResult.Stored, (int)box.Ledger.Grants.Revoke(box.NewGrant(0).Id, 0));

            Assert.AreEqual(64, box.Ledger.Grants.Free());
            for (int i = 0; i < 5; i++)
            {
                Assert.AreEqual((int)Verdict.Refused, (int)box.Try(i));
            }
        }

        [TestMethod]
        public void Digest_OfTheArmed_IsTheSumOfTheirTags()
        {
            TestLedger box = Filled(2);
            byte[] digest = new byte[Limits.TagBytes];
            box.Ledger.Grants.Digest(digest);
            string both = Hex.Of(digest, 16);
            box.Try(0);

            box.Ledger.Grants.Digest(digest);
            Assert.AreEqual(both, Hex.Of(digest, 16), "a claim has no event yet");
            box.Ledger.Claims.End(0, true);
            box.Ledger.Grants.Digest(digest);
            Assert.AreEqual(Hex.Of(box.NewGrant(1).Tag, 16), Hex.Of(digest, 16));
        }

        [TestMethod]
        public void Flash_ThatIsFull_ChangesNothing()
        {
            TestLedger box = Filled(1);
            box.Flash.IsFull = true;

            Assert.AreEqual((int)GrantResult.StorageFailed, box.Add(1));
            Assert.AreEqual((int)GrantResult.StorageFailed, (int)box.Ledger.Grants.Revoke(box.NewGrant(0).Id, 2));

            box.Flash.IsFull = false;
            Assert.AreEqual(1L, box.Ledger.State.Next);
            Assert.AreEqual(63, box.Ledger.Grants.Free());
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(0));
        }

        private static TestLedger Filled(int grants)
        {
            TestLedger box = new TestLedger();
            for (int i = 0; i < grants; i++)
            {
                Assert.AreEqual((int)GrantResult.Stored, box.Add(i));
            }

            return box;
        }

        private static void Spend(TestLedger box, int number)
        {
            Assert.AreEqual((int)GrantResult.Stored, box.Add(number));
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(number));
            box.Ledger.Claims.End(box.Desk.Slot, true);
        }
    }
}
