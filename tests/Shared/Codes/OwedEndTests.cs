using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>An end that the flash did not take is paid later, once.</summary>
    [TestClass]
    public class OwedEndTests
    {
        [TestMethod]
        public void End_ThatIsOwed_IsPaidWhenTheFlashTakesAgain()
        {
            TestLedger box = Owing(2);
            box.Ledger.Tick();
            Assert.AreEqual((int)GrantStatus.Claimed, (int)box.StatusOf(0));

            PassRetry(box);

            Assert.AreEqual((int)GrantStatus.Opened, (int)box.StatusOf(0));
            Assert.AreEqual((int)GrantStatus.NotOpened, (int)box.StatusOf(1));
            Assert.AreEqual(2, box.EndsTold());
            PassRetry(box);
            box.Load();
            Assert.AreEqual(2, box.EndsTold());
            Assert.AreEqual((int)GrantStatus.Opened, (int)box.StatusOf(0));
        }

        [TestMethod]
        public void End_ThatTheFlashRefusesAgain_IsTriedAgainLater()
        {
            TestLedger box = Owing(2);
            box.Flash.IsFull = true;
            PassRetry(box);
            box.Flash.IsFull = false;
            box.Ledger.Tick();
            Assert.AreEqual((int)GrantStatus.Claimed, (int)box.StatusOf(0));

            PassRetry(box);

            Assert.AreEqual((int)GrantStatus.Opened, (int)box.StatusOf(0));
            Assert.AreEqual((int)GrantStatus.NotOpened, (int)box.StatusOf(1));
        }

        [TestMethod]
        public void End_ThatWasPaid_IsNotPaidAgainWithALaterOne()
        {
            TestLedger box = Owing(1);
            PassRetry(box);
            box.Add(1);
            Use(box, 1);
            Assert.AreEqual(1, box.EndsTold());

            PassRetry(box);

            Assert.AreEqual(2, box.EndsTold());
        }

        // A box with codes that were used, the first of them with success, while the flash did not take their ends.
        private static TestLedger Owing(int ends)
        {
            TestLedger box = new TestLedger();
            for (int number = 0; number < ends; number++)
            {
                box.Add(number);
            }

            for (int number = 0; number < ends; number++)
            {
                Use(box, number);
            }

            Assert.AreEqual(0, box.EndsTold());
            return box;
        }

        private static void Use(TestLedger box, int number)
        {
            Assert.AreEqual((int)Verdict.Granted, (int)box.Try(number));
            box.Flash.IsFull = true;
            box.Ledger.Claims.End(box.Desk.Slot, number == 0);
            box.Flash.IsFull = false;
        }

        private static void PassRetry(TestLedger box)
        {
            box.Clock.Advance(Limits.FlashRetryMs);
            box.Ledger.Tick();
        }
    }
}
