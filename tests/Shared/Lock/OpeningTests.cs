using Lockbox.Core.Lock;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class OpeningTests
    {
        private static TestClock _clock;
        private static TestCoil _coil;
        private static TestLid _lid;
        private static Bolt _bolt;
        private static Opening _opening;

        [TestMethod]
        public void Lid_LiftedInTime_EndsIt()
        {
            Begin(10000);
            _opening.Start();
            Assert.IsTrue(_coil.IsOn);
            Run(5000);

            _lid.IsOpen = true;
            Run(10);

            Assert.AreEqual((int)OpeningState.Opened, (int)_opening.State);
            Assert.AreEqual(1, _coil.Pulses);
        }

        [TestMethod]
        public void Lid_NeverLifted_GetsTwoPulsesAndNoMore()
        {
            Begin(10000);
            _opening.Start();

            Run(5600);
            Assert.AreEqual(1, _coil.Pulses);
            Run(200);
            Assert.AreEqual(2, _coil.Pulses);
            Run(60000);

            Assert.AreEqual(2, _coil.Pulses);
            Assert.AreEqual((int)OpeningState.Jammed, (int)_opening.State);
            Assert.IsFalse(_opening.IsBusy);
        }

        [TestMethod]
        public void Lid_LiftedAfterTheSecondPulse_CountsAsOpened()
        {
            Begin(10000);
            _opening.Start();
            Run(7000);

            _lid.IsOpen = true;
            Run(10);

            Assert.AreEqual((int)OpeningState.Opened, (int)_opening.State);
        }

        [TestMethod]
        public void Opening_WhileTheCoilRests_WaitsForIt()
        {
            Begin(0);
            _opening.Start();
            Assert.IsTrue(_opening.IsBusy);
            Assert.AreEqual(0, _coil.Pulses);

            Run(5100);

            Assert.AreEqual(1, _coil.Pulses);
        }

        [TestMethod]
        public void LidSwitch_ThatIsDead_DoesNotBlockThePulse()
        {
            Begin(10000);
            _lid.IsOpen = true;

            _opening.Start();

            Assert.AreEqual(1, _coil.Pulses);
        }

        [TestMethod]
        public void Opening_ThatNeverStarted_DrawsNothing()
        {
            Begin(10000);

            Run(60000);

            Assert.AreEqual(0, _coil.Pulses);
            Assert.AreEqual((int)OpeningState.None, (int)_opening.State);
        }

        private static void Begin(int restedMs)
        {
            _clock = new TestClock();
            _coil = new TestCoil(_clock);
            _lid = new TestLid();
            _bolt = new Bolt(_coil, _clock);
            _opening = new Opening(_bolt, _lid, _clock);
            _clock.Advance(restedMs);
        }

        private static void Run(int milliseconds)
        {
            for (int i = 0; i < milliseconds; i += 10)
            {
                _clock.Advance(10);
                _bolt.Tick();
                _opening.Tick();
            }
        }
    }
}
