using Lockbox.Core.Lock;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class LidWatchTests
    {
        private static TestClock _clock;
        private static TestLid _lid;
        private static LidWatch _watch;

        [TestMethod]
        public void Lid_OpenedWithoutAPulse_IsForcedOnce()
        {
            Begin(false);
            _lid.IsOpen = true;

            Assert.AreEqual("forced ", Run(50000, false));
            Assert.IsTrue(_watch.IsOpen);
        }

        [TestMethod]
        public void Lid_OpenedWhileExpected_IsNoNews()
        {
            Begin(false);
            _lid.IsOpen = true;

            Assert.AreEqual("", Run(1000, true));
            Assert.AreEqual("", Run(50000, false));
        }

        [TestMethod]
        public void Lid_ExpectedAtItsFirstContact_IsNoNewsWhenItSettles()
        {
            Begin(false);
            _lid.IsOpen = true;

            Assert.AreEqual("", Run(20, true));
            Assert.AreEqual("", Run(1000, false));
        }

        [TestMethod]
        public void Lid_LeftOpen_IsToldAfterAMinuteAndEveryFive()
        {
            Begin(false);
            _lid.IsOpen = true;
            Run(100, true);

            Assert.AreEqual("", Run(59900, false));
            Assert.AreEqual("ajar ", Run(200, false));
            Assert.AreEqual("", Run(299000, false));
            Assert.AreEqual("ajar ", Run(2000, false));
            _lid.IsOpen = false;
            Assert.AreEqual("", Run(600000, false));
            Assert.IsFalse(_watch.IsOpen);
        }

        [TestMethod]
        public void Switch_ThatBounces_IsNotForced()
        {
            Begin(false);
            for (int i = 0; i < 50; i++)
            {
                _lid.IsOpen = i % 2 == 0;
                Assert.AreEqual("", Run(20, false));
            }

            Assert.IsFalse(_watch.IsOpen);
        }

        [TestMethod]
        public void Lid_OpenAtBoot_IsAjarAndNotForced()
        {
            Begin(true);

            Assert.IsTrue(_watch.IsOpen);
            Assert.AreEqual("", Run(59900, false));
            Assert.AreEqual("ajar ", Run(200, false));
        }

        [TestMethod]
        public void Lid_ForcedAgain_IsToldAgain()
        {
            Begin(false);
            _lid.IsOpen = true;
            Run(1000, false);
            _lid.IsOpen = false;
            Run(1000, false);

            _lid.IsOpen = true;

            Assert.AreEqual("forced ", Run(1000, false));
        }

        private static void Begin(bool isOpen)
        {
            _clock = new TestClock();
            _lid = new TestLid { IsOpen = isOpen };
            _watch = new LidWatch(_lid, _clock);
        }

        private static string Run(int milliseconds, bool isExpected)
        {
            string told = "";
            for (int i = 0; i < milliseconds; i += 10)
            {
                _clock.Advance(10);
                LidNews news = _watch.Tick(isExpected);
                told += news == LidNews.Forced ? "forced " : news == LidNews.Ajar ? "ajar " : "";
            }

            return told;
        }
    }
}
