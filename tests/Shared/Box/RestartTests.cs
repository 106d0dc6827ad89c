using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>When the box may restart by itself, when the watchdog is petted, and what is told of a start.</summary>
    [TestClass]
    public class RestartTests
    {
        private static TestBox _box;

        [TestMethod]
        public void Restart_Wanted_WaitsUntilNobodyIsAtTheBox()
        {
            _box = new TestBox();
            _box.Mail.News.WantsRestart = true;
            _box.Run(100);
            Assert.IsTrue(_box.Box.WantsRestart);

            _box.Type("1");
            Assert.IsFalse(_box.Box.WantsRestart);
            _box.Run(Limits.EntrySilenceMs);

            Assert.IsTrue(_box.Box.WantsRestart);
        }

        [TestMethod]
        public void Restart_Wanted_WaitsForTheEndOfAPenalty()
        {
            _box = new TestBox();
            _box.Mail.News.WantsRestart = true;
            for (int i = 0; i < Limits.FreeFailures; i++)
            {
                _box.Box.Ledger.Lockout.Charge();
            }

            _box.Run(1000);
            Assert.IsFalse(_box.Box.WantsRestart);
            _box.Run(Limits.FirstPenaltyS * 1000);

            Assert.IsTrue(_box.Box.WantsRestart);
        }

        [TestMethod]
        public void Box_WhoseLinkLoopHangs_IsNotWell()
        {
            _box = new TestBox();
            _box.Run(Limits.LinkSilenceMs - 100);
            Assert.IsTrue(_box.Box.IsWell);
            _box.Run(200);
            Assert.IsFalse(_box.Box.IsWell);

            _box.Mail.News.Beat(_box.Clock.NowMs);
            Assert.IsTrue(_box.Box.IsWell);
        }

        [TestMethod]
        public void Buyer_AtABoxWhoseLinkLoopHangs_IsLetFinish()
        {
            _box = new TestBox();
            _box.Run(Limits.LinkSilenceMs - 1000);
            _box.Type("12");
            _box.Run(5000);
            Assert.IsTrue(_box.Box.IsWell);

            _box.Run(Limits.EntrySilenceMs);

            Assert.IsFalse(_box.Box.IsWell);
        }

        [TestMethod]
        public void Cause_IsToldInHelloAndBoot()
        {
            _box = new TestBox();
            Assert.AreEqual((int)ResetCause.Power, Told());
            _box.Box.NoteRestart(true);
            _box.Boot();
            Assert.AreEqual((int)ResetCause.Crash, Told());
            _box.Box.NoteRestart(false);
            _box.Boot();
            Assert.AreEqual((int)ResetCause.Restart, Told());
            Assert.IsTrue(_box.Mail.Outbox.HasJustRestarted);
            _box.WasBitten = true;
            _box.Box.NoteRestart(true);
            _box.Boot();
            Assert.AreEqual((int)ResetCause.Watchdog, Told());
            Assert.IsTrue(_box.Mail.Outbox.WasBitten);
            _box.WasBitten = false;
            _box.Boot();
            Assert.AreEqual((int)ResetCause.Power, Told());
            Assert.IsFalse(_box.Mail.Outbox.HasJustRestarted);
        }

        private static int Told()
        {
            _box.Mail.Inbox.SetLink(true);
            _box.Run(1000);
            Assert.IsTrue(_box.Up.TakeNext(Names.Hello));
            int cause = (int)_box.Up.Cause.Number;
            int boot = -1;
            while (_box.Up.TakeNext(Names.EventMessage))
            {
                bool isBoot = _box.Up.EventKind.Number == (int)EventKind.Boot;
                boot = isBoot ? (_box.Up.Value.IsThere ? (int)_box.Up.Value.Number : 0) : boot;
            }

            Assert.AreEqual(cause, boot);
            return cause;
        }
    }
}
