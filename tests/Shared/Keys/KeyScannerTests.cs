using Lockbox.Core;
using Lockbox.Core.Keys;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class KeyScannerTests
    {
        private const int Step = 5;

        private static TestKeys _keys;
        private static KeyScanner _scanner;
        private static long _now;

        [TestMethod]
        public void Key_OfEveryPosition_IsReportedOncePerPress()
        {
            for (int key = 0; key < 16; key++)
            {
                Begin();
                _keys.Press(key);

                Assert.AreEqual(key.ToString() + " ", Watch(500));
                _keys.Release(key);
                Assert.AreEqual("", Watch(100));
                _keys.Press(key);
                Assert.AreEqual(key.ToString() + " ", Watch(100));
            }
        }

        [TestMethod]
        public void Key_ShorterThanTheSettling_IsNone()
        {
            Begin();
            _keys.Press(4);
            Assert.AreEqual("", Watch(Limits.SettleMs));
            _keys.Release(4);

            Assert.AreEqual("", Watch(200));
        }

        [TestMethod]
        public void Key_ThatBounces_IsReportedOnce()
        {
            Begin();
            for (int i = 0; i < 8; i++)
            {
                _keys.Press(9);
                Assert.AreEqual("", Watch(5));
                _keys.Release(9);
                Assert.AreEqual("", Watch(5));
            }

            _keys.Press(9);

            Assert.AreEqual("9 ", Watch(200));
        }

        [TestMethod]
        public void Keys_Together_AreNone()
        {
            Begin();
            _keys.Press(1);
            _keys.Press(2);

            Assert.AreEqual("", Watch(1000));
            _keys.Release(1);
            Assert.AreEqual("2 ", Watch(1000));
        }

        [TestMethod]
        public void Key_HeldLong_IsStuckAndTheOthersGoOn()
        {
            Begin();
            _keys.Press(5);
            Assert.AreEqual("5 ", Watch(Limits.StuckKeyMs));
            Assert.AreEqual(0, _scanner.StuckKeys);
            Assert.AreEqual("", Watch(100));
            Assert.AreEqual(1, _scanner.StuckKeys);

            _keys.Press(6);
            Assert.AreEqual("6 ", Watch(100));
            _keys.Release(6);
            Assert.AreEqual("", Watch(100));
            _keys.Press(7);
            Assert.AreEqual("7 ", Watch(100));
            _keys.Release(7);

            Assert.AreEqual("", Watch(3600000 / 60));
            Assert.AreEqual(1, _scanner.StuckKeys);
        }

        [TestMethod]
        public void Key_StuckAndReleased_WorksAgain()
        {
            Begin();
            _keys.Press(5);
            Watch(Limits.StuckKeyMs + 100);
            _keys.Release(5);
            Watch(100);

            _keys.Press(5);

            Assert.AreEqual("5 ", Watch(100));
        }

        [TestMethod]
        public void Key_StuckWhileOthersAreTried_IsFoundAllTheSame()
        {
            Begin();
            _keys.Press(5);
            Watch(100);
            for (int i = 0; i < 12; i++)
            {
                _keys.Press(6);
                Watch(500);
                _keys.Release(6);
                Watch(500);
            }

            Assert.AreEqual(1, _scanner.StuckKeys);
            _keys.Press(6);
            Assert.AreEqual("6 ", Watch(100));
        }

        [TestMethod]
        public void Key_BouncingWithoutEnd_IsStuckAndTheOthersGoOn()
        {
            Begin();
            Rattle(5, Limits.StuckKeyMs + 100);
            Assert.AreEqual(1, _scanner.StuckKeys);

            _keys.Press(6);
            Assert.AreEqual("6 ", Rattle(5, 200));
            _keys.Release(6);
            Assert.AreEqual("", Rattle(5, 60000));
            Assert.AreEqual(1, _scanner.StuckKeys);

            Watch(100);
            _keys.Press(5);
            Assert.AreEqual("5 ", Watch(100));
        }

        [TestMethod]
        public void Key_PressedAgainAndAgain_IsNotStuck()
        {
            Begin();
            for (int i = 0; i < 200; i++)
            {
                _keys.Press(5);
                Assert.AreEqual("5 ", Watch(50));
                _keys.Release(5);
                Assert.AreEqual("", Watch(50));
            }

            Assert.AreEqual(0, _scanner.StuckKeys);
        }

        [TestMethod]
        public void Key_HeldWithALooseContact_IsReportedOnce()
        {
            Begin();
            _keys.Press(9);
            Assert.AreEqual("9 ", Watch(100));
            _keys.Release(9);
            Watch(10);

            _keys.Press(9);

            Assert.AreEqual("", Watch(200));
        }

        [TestMethod]
        public void Keys_RolledOver_AreEachReportedOnce()
        {
            Begin();
            _keys.Press(1);
            Assert.AreEqual("1 ", Watch(100));
            _keys.Press(2);
            Assert.AreEqual("", Watch(100));

            _keys.Release(1);

            Assert.AreEqual("2 ", Watch(100));
        }

        private static void Begin()
        {
            _keys = new TestKeys();
            _scanner = new KeyScanner(_keys);
            _now = 1000;
        }

        // A contact that is closed and open for a few milliseconds at a time.
        private static string Rattle(int key, int milliseconds)
        {
            string reported = "";
            for (int i = 0; i < milliseconds; i += 4 * Step)
            {
                _keys.Press(key);
                reported += Watch(2 * Step);
                _keys.Release(key);
                reported += Watch(2 * Step);
            }

            return reported;
        }

        private static string Watch(int milliseconds)
        {
            string reported = "";
            for (int i = 0; i < milliseconds; i += Step)
            {
                int key = _scanner.Poll(_now);
                _now += Step;
                if (key != KeyScanner.NoKey)
                {
                    reported += key.ToString() + " ";
                }
            }

            return reported;
        }
    }
}
