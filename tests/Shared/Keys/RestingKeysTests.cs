using Lockbox.Core;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>Keys that nobody touches are not looked at; one that is held is, every 20 ms.</summary>
    [TestClass]
    public class RestingKeysTests
    {
        private static ScannedKeys _keys;

        [TestMethod]
        public void Keys_LeftAlone_AreNotLookedAt()
        {
            Rest();
            int looks = _keys.Lines.Looks;

            Assert.AreEqual("", _keys.Watch(60000));

            Assert.AreEqual(looks, _keys.Lines.Looks);
        }

        [TestMethod]
        public void Key_Held_IsLookedAtEveryTwentyMs()
        {
            Rest();
            _keys.Press(5);
            Assert.AreEqual("5 ", _keys.Watch(100));
            int looks = _keys.Lines.Looks;

            Assert.AreEqual("", _keys.Watch(1000));

            Assert.AreEqual(1000 / Limits.ScanMs * Limits.KeyRows, _keys.Lines.Looks - looks);
        }

        [TestMethod]
        public void Keys_UpAgain_RestAfterTheSettling()
        {
            Rest();
            _keys.Press(5);
            _keys.Watch(200);
            int looks = _keys.Lines.Looks;
            _keys.Release(5);

            _keys.Watch(1000);

            // One that sees it up, and one every 5 ms until that has settled.
            Assert.AreEqual(((Limits.SettleMs / 5) + 1) * Limits.KeyRows, _keys.Lines.Looks - looks);
        }

        [TestMethod]
        public void Key_DownBeforeTheRest_IsNotMissed()
        {
            _keys = new ScannedKeys();
            _keys.Lines.LosesEdges = true;
            _keys.Press(5);

            Assert.AreEqual("5 ", _keys.Watch(200));
        }

        [TestMethod]
        public void Key_WhoseEdgeIsLost_WorksWithTheNextOne()
        {
            Rest();
            _keys.Lines.LosesEdges = true;
            _keys.Press(5);
            Assert.AreEqual("", _keys.Watch(200));
            _keys.Lines.LosesEdges = false;
            _keys.Release(5);
            Assert.AreEqual("", _keys.Watch(200));

            _keys.Press(5);

            Assert.AreEqual("5 ", _keys.Watch(200));
        }

        [TestMethod]
        public void Key_Stuck_IsWatchedOn()
        {
            Rest();
            _keys.Press(5);
            _keys.Watch(Limits.StuckKeyMs + 100);
            Assert.AreEqual(1, _keys.Stuck);
            _keys.Lines.LosesEdges = true;

            // At rest its column could stir no more.
            _keys.Press(9);

            Assert.AreEqual("9 ", _keys.Watch(200));
        }

        private static void Rest()
        {
            _keys = new ScannedKeys();
            _keys.Watch(200);
        }
    }
}
