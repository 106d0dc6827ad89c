using Lockbox.Core;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>A key that does not come up, or never rests, is left out, and the others go on.</summary>
    [TestClass]
    public class StuckKeyTests
    {
        private static ScannedKeys _keys;

        [TestMethod]
        public void Key_HeldLong_IsStuckAndTheOthersGoOn()
        {
            _keys = new ScannedKeys();
            _keys.Press(5);
            Assert.AreEqual("5 ", _keys.Watch(Limits.StuckKeyMs));
            Assert.AreEqual(0, _keys.Stuck);
            Assert.AreEqual("", _keys.Watch(100));
            Assert.AreEqual(1, _keys.Stuck);

            _keys.Press(6);
            Assert.AreEqual("6 ", _keys.Watch(100));
            _keys.Release(6);
            Assert.AreEqual("", _keys.Watch(100));
            _keys.Press(7);
            Assert.AreEqual("7 ", _keys.Watch(100));
            _keys.Release(7);

            Assert.AreEqual("", _keys.Watch(3600000 / 60));
            Assert.AreEqual(1, _keys.Stuck);
        }

        [TestMethod]
        public void Key_StuckAndReleased_WorksAgain()
        {
            _keys = new ScannedKeys();
            _keys.Press(5);
            _keys.Watch(Limits.StuckKeyMs + 100);
            _keys.Release(5);
            _keys.Watch(100);

            _keys.Press(5);

            Assert.AreEqual("5 ", _keys.Watch(100));
        }

        [TestMethod]
        public void Key_StuckWhileOthersAreTried_IsFoundAllTheSame()
        {
            _keys = new ScannedKeys();
            _keys.Press(5);
            _keys.Watch(100);
            for (int i = 0; i < 12; i++)
            {
                _keys.Press(6);
                _keys.Watch(500);
                _keys.Release(6);
                _keys.Watch(500);
            }

            Assert.AreEqual(1, _keys.Stuck);
            _keys.Press(6);
            Assert.AreEqual("6 ", _keys.Watch(100));
        }

        [TestMethod]
        public void Key_BouncingWithoutEnd_IsStuckAndTheOthersGoOn()
        {
            _keys = new ScannedKeys();
            _keys.Rattle(5, Limits.StuckKeyMs + 100);
            Assert.AreEqual(1, _keys.Stuck);

            _keys.Press(6);
            Assert.AreEqual("6 ", _keys.Rattle(5, 200));
            _keys.Release(6);
            Assert.AreEqual("", _keys.Rattle(5, 60000));
            Assert.AreEqual(1, _keys.Stuck);

            _keys.Watch(100);
            _keys.Press(5);
            Assert.AreEqual("5 ", _keys.Watch(100));
        }

        [TestMethod]
        public void Key_PressedAgainAndAgain_IsNotStuck()
        {
            _keys = new ScannedKeys();
            for (int i = 0; i < 200; i++)
            {
                _keys.Press(5);
                Assert.AreEqual("5 ", _keys.Watch(50));
                _keys.Release(5);
                Assert.AreEqual("", _keys.Watch(50));
            }

            Assert.AreEqual(0, _keys.Stuck);
        }
    }
}
