using Lockbox.Core;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>What must wait for a pulse: flash writes while the coil is on, and messages between the two of a staff code.</summary>
    [TestClass]
    public class PulseTests
    {
        [TestMethod]
        public void Code_OfStaffRevokedWhileItOpens_GetsNoPulseAfterTheReceipt()
        {
            TestBox box = new TestBox();
            box.Connect(TestBox.Now);
            box.Issuer.Kind = 1;
            box.Arm("s-one", "24681357", 5);
            box.Run(10000);
            Assert.AreEqual("stored 0 1", Answers.Next(box));
            box.Enter("24681357", 5);
            box.Run(1800);
            box.Issuer.Revoke("s-one");
            box.Deliver();

            while (Answers.Next(box).Length == 0)
            {
                box.Run(10);
            }

            int pulses = box.Coil.Pulses;
            box.Run(20000);
            Assert.AreEqual(pulses, box.Coil.Pulses);
        }

        [TestMethod]
        public void Floor_DueDuringAPulse_IsStoredAfterIt()
        {
            // The same seed shuffles the same way, so both boxes take the same time to the pulse.
            TestBox rehearsal = Armed();
            long toPulse = TimeToPulse(rehearsal);
            TestBox box = Armed();
            box.Clock.Advance(Limits.FloorStoreMs - box.Clock.NowMs - toPulse - (Limits.PulseMs / 2));

            Assert.AreEqual(toPulse, TimeToPulse(box));
            int writes = box.Flash.Writes;
            while (box.Coil.IsOn)
            {
                Assert.AreEqual(writes, box.Flash.Writes);
                box.Run(10);
            }

            Assert.IsTrue(box.Clock.NowMs > Limits.FloorStoreMs);
            box.Run(20);
            Assert.AreEqual(writes + 1, box.Flash.Writes);
        }

        private static TestBox Armed()
        {
            TestBox box = new TestBox();
            box.Connect(TestBox.Now);
            box.Arm("g-one", "12345679", 3);
            box.Run(6000);
            return box;
        }

        private static long TimeToPulse(TestBox box)
        {
            long start = box.Clock.NowMs;
            box.Enter("12345679", 3);
            while (!box.Coil.IsOn)
            {
                box.Run(10);
            }

            return box.Clock.NowMs - start;
        }
    }
}
