using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>Reports: when they are sent, and what they tell (PROTOCOL.md 3).</summary>
    [TestClass]
    public class CheckupTests
    {
        private static TestBox _box;

        [TestMethod]
        public void Report_AskedFor_IsReceiptedAndSent()
        {
            Begin();
            _box.Issuer.Command(Names.Report);
            _box.Deliver();
            Assert.AreEqual("stored 0 1", Answers.Next(_box));
            Measure(-61);

            Assert.IsTrue(_box.Up.TakeNext(Names.Report));
            Assert.AreEqual(0L, _box.Up.Sequence.Number);
            Assert.IsTrue(_box.Up.SelfTest.IsNumber(0, 0));
            Assert.AreEqual(_box.Clock.NowMs / 1000, _box.Up.Uptime.Number);
            Assert.AreEqual(-61L, _box.Up.Level.Number);
            _box.Run(60000);
            Assert.IsFalse(_box.Up.TakeNext(Names.Report));
        }

        [TestMethod]
        public void Report_Repeated_IsNotSentAgain()
        {
            Begin();
            _box.Issuer.Command(Names.Report);
            _box.Deliver();
            Measure(0);
            Assert.IsTrue(_box.Up.TakeNext(Names.Report));

            _box.Deliver();

            Assert.AreEqual("repeated 0 1", Answers.Next(_box));
            _box.Run(20000);
            Assert.IsFalse(_box.Up.TakeNext(Names.Report));
        }

        [TestMethod]
        public void Report_TheFlashDidNotTake_IsSentOnceItDoes()
        {
            Begin();
            _box.Issuer.Command(Names.Report);
            _box.Flash.IsFull = true;
            _box.Deliver();
            Measure(0);
            Assert.IsFalse(_box.Up.TakeNext(Names.Report));

            _box.Run(500);
            _box.Flash.IsFull = false;
            _box.Deliver();
            Measure(0);

            Assert.IsTrue(_box.Up.TakeNext(Names.Report));
            Assert.IsTrue(_box.Up.SelfTest.IsNumber(8, 8));
        }

        [TestMethod]
        public void Level_ThatNeverComes_IsLeftOut()
        {
            Begin();
            _box.Issuer.Command(Names.Report);
            _box.Deliver();
            _box.Run(Limits.LevelWaitMs - 100);
            Assert.IsFalse(_box.Up.TakeNext(Names.Report));

            _box.Run(200);

            Assert.IsTrue(_box.Up.TakeNext(Names.Report));
            Assert.IsFalse(_box.Up.Level.IsThere);
        }

        [TestMethod]
        public void Report_WaitsUntilNobodyIsAtTheBox()
        {
            Begin();
            _box.Type("12");
            _box.Issuer.Command(Names.Report);
            _box.Deliver();
            _box.Run(20000);
            Assert.IsFalse(_box.Up.TakeNext(Names.Report));

            _box.Run(Limits.EntrySilenceMs);
            Measure(0);

            Assert.IsTrue(_box.Up.TakeNext(Names.Report));
        }

        [TestMethod]
        public void Report_ComesDaily()
        {
            Begin();
            int reports = 0;
            for (int hour = 0; hour < 80; hour++)
            {
                _box.Clock.Advance((3600 * 1000) - 12000);
                Measure(0);
                _box.Run(12000 - 100);
                while (_box.Up.TakeNext(Names.Report))
                {
                    Assert.IsFalse(_box.Up.Sequence.IsThere);
                    reports++;
                }
            }

            Assert.AreEqual(3, reports);
        }

        [TestMethod]
        public void Report_TellsWhatHappenedSinceBoot()
        {
            Begin();
            _box.Arm("a", "12345678", 3);
            _box.Enter("12345678", 3);
            _box.Run(1200);
            _box.Lid.IsOpen = true;
            _box.Run(10000);
            _box.Lid.IsOpen = false;
            _box.Run(1000);
            byte[] message = new byte[_box.Issuer.Signed.Length];
            System.Array.Copy(_box.Issuer.Signed.Message, message, message.Length);
            message[message.Length - 3] = (byte)(message[message.Length - 3] == 'A' ? 'B' : 'A');
            _box.Deliver(message);

            _box.Issuer.Command(Names.Report);
            _box.Deliver();
            Measure(0);

            Assert.IsTrue(_box.Up.TakeNext(Names.Report));
            Assert.AreEqual(1L, _box.Up.Pulses.Number);
            Assert.AreEqual(1L, _box.Up.Forged.Number);
        }

        [TestMethod]
        public void Report_AtItsLongest_FitsIntoAMessage()
        {
            Begin();
            for (int i = 0; i < _box.Box.MessageCounts.Length; i++)
            {
                _box.Box.MessageCounts[i] = int.MaxValue;
            }

            _box.Gauges.ManagedFree = uint.MaxValue;
            _box.Gauges.NativeFree = uint.MaxValue;
            _box.Gauges.LargestBlock = uint.MaxValue;
            _box.Issuer.Sequence = 0;
            _box.Issuer.Command(Names.Report);
            _box.Deliver();
            Measure(-127);

            Assert.IsTrue(_box.Up.TakeNext(Names.Report));
        }

        // What the link loop would do.
        private static void Measure(int level)
        {
            _box.Mail.News.Level = level;
            _box.Mail.Outbox.WantsLevel = false;
            _box.Run(100);
        }

        private static void Begin()
        {
            _box = new TestBox();
            _box.Connect(TestBox.Now);
        }
    }
}
