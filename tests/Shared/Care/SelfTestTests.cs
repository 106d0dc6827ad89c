using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>The self-test that follows provisioning, and what it finds.</summary>
    [TestClass]
    public class SelfTestTests
    {
        private static TestBox _box;

        [TestMethod]
        public void Box_FreshFromProvisioning_TestsItselfOnce()
        {
            Begin();
            _box.Run(Limits.SelfTestMs - 100);
            Assert.AreEqual(0L, _box.Count(EventKind.SelfTested));

            _box.Run(200);
            Assert.AreEqual(1L, _box.Count(EventKind.SelfTested));
            Assert.AreEqual(0, ValueOfLast());

            _box.Run(2 * Limits.SelfTestMs);
            _box.Boot();
            _box.Run(2 * Limits.SelfTestMs);
            Assert.AreEqual(1L, _box.Count(EventKind.SelfTested));
        }

        [TestMethod]
        public void Box_CutBeforeTheTest_MakesItAfterTheNextBoot()
        {
            Begin();
            _box.Run(Limits.SelfTestMs - 100);
            _box.Boot();
            _box.Run(Limits.SelfTestMs + 100);

            Assert.AreEqual(1L, _box.Count(EventKind.SelfTested));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void Power_GoneInsideTheTest_LeavesItToldAtLeastOnce(int writes)
        {
            Begin();
            _box.Run(Limits.SelfTestMs - 100);
            _box.Flash.WritesLeft = writes;
            try
            {
                _box.Run(200);
            }
            catch (PowerCut)
            {
            }

            _box.Flash.WritesLeft = -1;
            _box.Boot();
            _box.Run(Limits.SelfTestMs + 100);
            long told = _box.Count(EventKind.SelfTested);

            Assert.IsTrue(told >= 1 && told <= 2, told.ToString());
            _box.Boot();
            _box.Run(Limits.SelfTestMs + 100);
            Assert.AreEqual(told, _box.Count(EventKind.SelfTested));
        }

        [TestMethod]
        public void Flash_ThatRefuses_IsAskedOnceInARun()
        {
            Begin();
            _box.Run(Limits.SelfTestMs - 100);
            _box.Flash.IsFull = true;
            long before = _box.Box.Ledger.Log.Next;

            _box.Run(5000);

            Assert.AreEqual(1L, _box.Count(EventKind.SelfTested));
            Assert.IsTrue(_box.Box.Ledger.Log.Next - before <= 2);
        }

        [TestMethod]
        public void Faults_AreToldBitByBit()
        {
            Assert.AreEqual((int)SelfTestFaults.LidOpen, ValueWith(0));
            Assert.AreEqual((int)SelfTestFaults.LowSupply, ValueWith(1));
            Assert.AreEqual((int)SelfTestFaults.KeyDown, ValueWith(2));
            Assert.AreEqual((int)SelfTestFaults.ShortOfMemory, ValueWith(3));
            Assert.AreEqual((int)SelfTestFaults.RandomRepeats, ValueWith(4));
        }

        [TestMethod]
        public void Hash_ThatComesOutWrong_IsAFault()
        {
            _box = new TestBox(new QuickHash(), new TestFlash()) { IsCommissioned = false };
            _box.Boot();
            _box.Run(Limits.SelfTestMs + 100);

            Assert.AreEqual((int)SelfTestFaults.HashWrong, ValueOfLast());
        }

        [TestMethod]
        public void Test_WaitsUntilNobodyIsAtTheBox()
        {
            Begin();
            _box.Run(Limits.SelfTestMs - 1000);
            _box.Type("123");
            _box.Run(5000);
            Assert.AreEqual(0L, _box.Count(EventKind.SelfTested));

            _box.Run(Limits.EntrySilenceMs);

            Assert.AreEqual(1L, _box.Count(EventKind.SelfTested));
        }

        private static int ValueWith(int fault)
        {
            Begin();
            _box.Lid.IsOpen = fault == 0;
            _box.Supply.IsGood = fault != 1;
            _box.Gauges.ManagedFree = fault == 3 ? Limits.LeastManaged - 1 : Limits.LeastManaged;
            _box.Random.IsStuck = fault == 4;
            if (fault == 2)
            {
                // Too early for it to be stuck.
                _box.Run(Limits.SelfTestMs - 100);
                _box.Keys.Press(15);
            }

            _box.Run(Limits.SelfTestMs + 100 - _box.Clock.NowMs);
            return ValueOfLast();
        }

        private static void Begin()
        {
            _box = new TestBox { IsCommissioned = false };
            _box.Boot();
        }

        private static int ValueOfLast()
        {
            EventLog log = _box.Box.Ledger.Log;
            long number = log.Next - 1;
            while (EventRecord.Kind(log.BytesOf(number), log.RecordOf(number)) != EventKind.SelfTested)
            {
                number--;
            }

            return EventRecord.Value(log.BytesOf(number), log.RecordOf(number));
        }
    }
}
