using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class SessionTests
    {
        private static TestClock _clock;
        private static TestLink _link;
        private static Mail _mail;
        private static Session _session;

        [TestMethod]
        public void Link_WhileSomebodyIsAtTheBox_IsNotOpened()
        {
            Begin();
            _link.Opens = true;
            _mail.Outbox.MayConnect = false;

            _session.Tick();
            Assert.AreEqual(0, _link.Tries);
            _mail.Outbox.MayConnect = true;
            _session.Tick();

            Assert.AreEqual(1, _link.Tries);
            Assert.IsTrue(_mail.Inbox.IsLinkUp);
        }

        [TestMethod]
        public void Failure_OfEveryTry_IsClosedAndWaitedFor()
        {
            Begin();
            long bound = Limits.FirstRetryMs;
            long longest = 0;
            _session.Tick();
            for (int tries = 1; tries <= 60; tries++)
            {
                Assert.AreEqual(tries, _link.Closes);

                long waited = WaitForTry(tries + 1);

                Assert.IsTrue(waited <= bound + 100, waited.ToString() + " of " + bound.ToString());
                longest = waited > longest ? waited : longest;
                bound = bound * 2 > Limits.LongestRetryMs ? Limits.LongestRetryMs : bound * 2;
            }

            // Full jitter: of fifty waits of up to five minutes some are long.
            Assert.IsTrue(longest > Limits.LongestRetryMs / 2);
        }

        [TestMethod]
        public void Link_AfterABiteOfTheWatchdog_WaitsBeforeItsFirstTry()
        {
            for (int seed = 0; seed < 20; seed++)
            {
                Begin();
                _link.Opens = true;
                _mail.Outbox.WasBitten = true;
                _session.Tick();
                _clock.Advance((Limits.LongestRetryMs / 2) - 1);
                _session.Tick();
                Assert.AreEqual(0, _link.Tries);

                _clock.Advance((Limits.LongestRetryMs / 2) + 1);
                _session.Tick();
                Assert.AreEqual(1, _link.Tries);
            }
        }

        [TestMethod]
        public void Link_ThatFell_IsToldClosedAndOpenedAgain()
        {
            Begin();
            _link.Opens = true;
            _session.Tick();
            _link.IsUp = false;

            _session.Tick();

            Assert.IsFalse(_mail.Inbox.IsLinkUp);
            Assert.AreEqual(1, _link.Closes);
            _clock.Advance(Limits.FirstRetryMs);
            _session.Tick();
            Assert.AreEqual(2, _link.Tries);
            Assert.AreEqual(2, _mail.Inbox.Connections);
        }

        [TestMethod]
        public void Message_NotSent_StaysAndIsSentOnceLater()
        {
            Begin();
            _link.Opens = true;
            _session.Tick();
            _mail.Outbox.TryPut(new byte[3], 3);
            _link.Sends = false;
            _session.Tick();
            Assert.AreEqual(Limits.OutboxSlots - 1, _mail.Outbox.Free);

            _link.Sends = true;
            _session.Tick();
            _session.Tick();

            Assert.AreEqual(1, _link.Sent);
            Assert.AreEqual(Limits.OutboxSlots, _mail.Outbox.Free);
        }

        private static void Begin()
        {
            _clock = new TestClock();
            _link = new TestLink();
            _mail = new Mail();
            _mail.Outbox.MayConnect = true;
            _session = new Session(_link, _mail, _clock, new TestRandom(12));
        }

        private static long WaitForTry(int tries)
        {
            long start = _clock.NowMs;
            while (_link.Tries < tries)
            {
                _clock.Advance(100);
                _session.Tick();
            }

            return _clock.NowMs - start;
        }
    }
}
