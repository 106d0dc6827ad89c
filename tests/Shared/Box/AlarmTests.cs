using Lockbox.Core;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>What the box must tell whatever somebody does at the keys.</summary>
    [TestClass]
    public class AlarmTests
    {
        [TestMethod]
        public void Guessing_WithAKeyPressedAtAnyMoment_IsTold()
        {
            TestBox box = new TestBox();
            for (int beforeMs = 0; beforeMs <= 120; beforeMs += 10)
            {
                box.Box.Ledger.Lockout.Clear(0);
                for (int i = 0; i < Limits.AlarmFailures - 1; i++)
                {
                    box.Box.Ledger.Lockout.Charge();
                }

                box.Clock.Advance(Limits.LongestPenaltyS * 1000L);
                box.Run(20);
                long told = box.Count(EventKind.Guessing);
                box.Enter("99999990", 1);
                box.Run(960 - beforeMs);
                box.Type("5");
                box.Run(5000);

                Assert.AreEqual(told + 1, box.Count(EventKind.Guessing), beforeMs.ToString());
            }
        }
    }
}
