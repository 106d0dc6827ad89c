using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>How many codes somebody can try who does nothing else.</summary>
    [TestClass]
    public class GuessingTests
    {
        private const int Hour = 60;

        // What a penalty of 15 minutes leaves an attacker who never rests.
        private const int Promised = 2886;

        [TestMethod]
        [DataRow(1, 10)]
        [DataRow(24, 102)]
        public void Attacker_Alone_GetsSoManyTries(int hours, int most)
        {
            int tries = Attack(hours * Hour, false, false);

            Assert.IsTrue(tries >= 10 && tries <= most, tries.ToString());
        }

        [TestMethod]
        public void Attacker_InThirtyDays_StaysBelowThePromise()
        {
            int tries = Attack(30 * 24 * Hour, false, true);

            Assert.IsTrue(tries >= 100 && tries <= Promised, tries.ToString());
        }

        [TestMethod]
        public void Attacker_WhoPullsThePlugAfterEachTry_GetsNoMore()
        {
            Assert.IsTrue(Attack(24 * Hour, true, false) <= Attack(24 * Hour, false, false));
        }

        // Tries whenever the keypad listens; a dealer who clears every closed keypad helps him.
        private static int Attack(int minutes, bool pullsThePlug, bool isCleared)
        {
            TestLedger box = new TestLedger();
            int tries = 0;
            for (int second = 0; second < minutes * 60; second += 30)
            {
                while (box.Ledger.Lockout.RemainingS == 0 && !box.Ledger.Lockout.IsClosed && box.Ledger.Lockout.Charge())
                {
                    tries++;
                    if (pullsThePlug)
                    {
                        box.Load();
                    }
                }

                if (isCleared && box.Ledger.Lockout.IsClosed)
                {
                    box.Ledger.Lockout.Clear(0);
                }

                box.Clock.Advance(30000);
                box.Ledger.Lockout.Tick();
            }

            return tries;
        }
    }
}
