using Lockbox.Core;
using Lockbox.Core.Lock;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class BoltTests
    {
        private static TestClock _clock;
        private static TestCoil _coil;
        private static Bolt _bolt;

        [TestMethod]
        public void Bolt_AtBoot_IsOffAndRestsFirst()
        {
            TestClock clock = new TestClock();
            TestCoil coil = new TestCoil(clock);
            coil.Drive(true);

            Bolt bolt = new Bolt(coil, clock);

            Assert.IsFalse(coil.IsOn);
            clock.Advance(Limits.CoilRestMs - 1);
            Assert.IsFalse(bolt.TryDraw());
            clock.Advance(1);
            Assert.IsTrue(bolt.TryDraw());
        }

        [TestMethod]
        public void Pulse_Lasts700Milliseconds()
        {
            Begin();
            Assert.IsTrue(_bolt.TryDraw());

            Pass(699);
            Assert.IsTrue(_coil.IsOn);
            Pass(1);

            Assert.IsFalse(_coil.IsOn);
            Assert.IsFalse(_bolt.IsDrawn);
            Assert.AreEqual(700L, _coil.LastPulseMs);
        }

        [TestMethod]
        public void Pulse_TriedAgainBeforeTheRest_IsRefused()
        {
            Begin();
            _bolt.TryDraw();
            Assert.IsFalse(_bolt.TryDraw());
            Pass(700);

            Pass(Limits.CoilRestMs - 1);
            Assert.IsFalse(_bolt.TryDraw());
            Pass(1);
            Assert.IsTrue(_bolt.TryDraw());
        }

        [TestMethod]
        public void Pulses_TriedAllTheTime_StayWithinTheLimits()
        {
            Begin();
            const int size = 10;
            long[] starts = new long[size];
            int drawn = 0;
            for (int i = 0; i < 60000; i++)
            {
                Pass(10);
                if (_bolt.TryDraw())
                {
                    Assert.IsTrue(drawn < size || _clock.NowMs - starts[drawn % size] >= 60000);
                    starts[drawn % size] = _clock.NowMs;
                    drawn++;
                }
            }

            Assert.AreEqual(drawn, _bolt.Pulses);
            Assert.IsTrue(drawn >= 99 && drawn <= 100, drawn.ToString());
        }

        [TestMethod]
        public void Loop_ThatHung_EndsThePulseAtOnceWhenItGoesOn()
        {
            Begin();
            _bolt.TryDraw();

            Pass(20000);

            Assert.IsFalse(_coil.IsOn);
            Assert.IsFalse(_bolt.TryDraw());
        }

        private static void Begin()
        {
            _clock = new TestClock();
            _coil = new TestCoil(_clock);
            _bolt = new Bolt(_coil, _clock);
            _clock.Advance(10000);
        }

        private static void Pass(int milliseconds)
        {
            _clock.Advance(milliseconds);
            _bolt.Tick();
        }
    }
}
