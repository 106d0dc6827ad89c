using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>What is done about a network that stays away.</summary>
    [TestClass]
    public class LinkCareTests
    {
        private const int Step = 1000;

        private static TestClock _clock;
        private static TestLink _link;
        private static Mail _mail;
        private static Session _session;

        [TestMethod]
        public void Network_Away_IsSetUpAnewEveryFiveMinutes()
        {
            Begin();
            _link.Joins = false;

            Run(Limits.AdapterResetMs - Step);
            Assert.AreEqual(0, _link.Resets);
            Run(2 * Step);
            Assert.AreEqual(1, _link.Resets);
            Run(2 * Limits.AdapterResetMs);
            Assert.AreEqual(3, _link.Resets);
            Assert.IsTrue(_link.Joined > 10);
        }

        [TestMethod]
        [DataRow(false, Limits.RestartMs)]
        [DataRow(true, Limits.NextRestartMs)]
        public void Network_AwayForLong_WantsARestart(bool hasJustRestarted, int afterMs)
        {
            Begin();
            _mail.Outbox.HasJustRestarted = hasJustRestarted;
            _link.Joins = false;

            Run(afterMs - Step);
            Assert.IsFalse(_mail.News.WantsRestart);
            Run(2 * Step);

            Assert.IsTrue(_mail.News.WantsRestart);
        }

        [TestMethod]
        public void Network_BackInTime_WantsNothing()
        {
            Begin();
            _link.Joins = false;
            Run(Limits.RestartMs - 60000);
            _link.Joins = true;
            Run(600000);
            _link.Joins = false;
            _link.IsUp = false;
            int resets = _link.Resets;

            Run(Limits.RestartMs - 700000);

            Assert.IsFalse(_mail.News.WantsRestart);
            Assert.IsTrue(_link.Resets > resets);
        }

        [TestMethod]
        public void Network_BackAfterAll_TakesTheWishBack()
        {
            Begin();
            _link.Joins = false;
            Run(Limits.RestartMs + Step);
            Assert.IsTrue(_mail.News.WantsRestart);

            _link.Joins = true;
            Run(Limits.LongestRetryMs + Step);

            Assert.IsFalse(_mail.News.WantsRestart);
        }

        [TestMethod]
        public void Broker_AwayWithANetwork_IsNoReasonToRestart()
        {
            Begin();
            _link.Opens = false;

            Run(2 * Limits.RestartMs);

            Assert.IsFalse(_mail.News.WantsRestart);
            Assert.AreEqual(0, _link.Resets);
        }

        [TestMethod]
        public void Network_IsJoined_WhileSomebodyIsAtTheBox()
        {
            Begin();
            _mail.Outbox.MayConnect = false;

            Run(Step);

            Assert.AreEqual(1, _link.Joined);
            Assert.AreEqual(0, _link.Tries);
        }

        [TestMethod]
        public void Loop_ThatTurns_IsAlive()
        {
            Begin();
            Run(10 * Limits.LinkSilenceMs);
            Assert.IsTrue(_mail.News.IsAlive(_clock.NowMs));

            _clock.Advance(Limits.LinkSilenceMs);

            Assert.IsFalse(_mail.News.IsAlive(_clock.NowMs));
        }

        [TestMethod]
        public void Level_AskedFor_IsMeasuredOrGivenUp()
        {
            Begin();
            _link.Joins = false;
            _mail.Outbox.WantsLevel = true;
            Run(Step);
            Assert.IsFalse(_mail.Outbox.WantsLevel);
            Assert.AreEqual(0, _mail.News.Level);

            _link.Joins = true;
            Run(Limits.LongestRetryMs + Step);
            _mail.Outbox.WantsLevel = true;
            Run(Step);
            Assert.AreEqual(-61, _mail.News.Level);
        }

        private static void Begin()
        {
            _clock = new TestClock();
            _link = new TestLink { Opens = true };
            _mail = new Mail();
            _mail.Outbox.MayConnect = true;
            _session = new Session(_link, _mail, _clock, new TestRandom(7));
        }

        private static void Run(long milliseconds)
        {
            for (long end = _clock.NowMs + milliseconds; _clock.NowMs < end;)
            {
                _clock.Advance(Step);
                _session.Tick();
            }
        }
    }
}
