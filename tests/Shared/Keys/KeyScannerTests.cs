using Lockbox.Core;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class KeyScannerTests
    {
        private static ScannedKeys _keys;

        [TestMethod]
        public void Key_OfEveryPosition_IsReportedOncePerPress()
        {
            for (int key = 0; key < 16; key++)
            {
                _keys = new ScannedKeys();
                _keys.Press(key);

                Assert.AreEqual(key.ToString() + " ", _keys.Watch(500));
                _keys.Release(key);
                Assert.AreEqual("", _keys.Watch(100));
                _keys.Press(key);
                Assert.AreEqual(key.ToString() + " ", _keys.Watch(100));
            }
        }

        [TestMethod]
        public void Key_ShorterThanTheSettling_IsNone()
        {
            _keys = new ScannedKeys();
            _keys.Press(4);
            Assert.AreEqual("", _keys.Watch(Limits.SettleMs));
            _keys.Release(4);

            Assert.AreEqual("", _keys.Watch(200));
        }

        [TestMethod]
        public void Key_ThatBounces_IsReportedOnce()
        {
            for (int contact = 5; contact <= 20; contact += 5)
            {
                _keys = new ScannedKeys();
                string reported = "";
                for (int i = 0; i < 8; i++)
                {
                    _keys.Press(9);
                    reported += _keys.Watch(contact);
                    _keys.Release(9);
                    reported += _keys.Watch(contact);
                }

                _keys.Press(9);

                Assert.AreEqual("9 ", reported + _keys.Watch(200));
            }
        }

        [TestMethod]
        public void Keys_Together_AreNone()
        {
            _keys = new ScannedKeys();
            _keys.Press(1);
            _keys.Press(2);

            Assert.AreEqual("", _keys.Watch(1000));
            _keys.Release(1);
            Assert.AreEqual("2 ", _keys.Watch(1000));
        }

        [TestMethod]
        public void Key_HeldWithALooseContact_IsReportedOnce()
        {
            _keys = new ScannedKeys();
            _keys.Press(9);
            Assert.AreEqual("9 ", _keys.Watch(100));
            _keys.Release(9);
            _keys.Watch(10);

            _keys.Press(9);

            Assert.AreEqual("", _keys.Watch(200));
        }

        [TestMethod]
        public void Keys_RolledOver_AreEachReportedOnce()
        {
            _keys = new ScannedKeys();
            _keys.Press(1);
            Assert.AreEqual("1 ", _keys.Watch(100));
            _keys.Press(2);
            Assert.AreEqual("", _keys.Watch(100));

            _keys.Release(1);

            Assert.AreEqual("2 ", _keys.Watch(100));
        }
    }
}
