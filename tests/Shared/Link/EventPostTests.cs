using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class EventPostTests
    {
        private static TestBox _box;

        [TestMethod]
        public void Events_AreSentInOrderOnce()
        {
            Begin(3);

            Assert.AreEqual("0 1 2 3 ", Sent());
            _box.Run(50000);
            Assert.AreEqual(string.Empty, Sent());
        }

        [TestMethod]
        public void Events_OnANewConnection_AreSentAgain()
        {
            Begin(1);
            Sent();

            Reconnect();

            Assert.AreEqual("0 1 ", Sent());
        }

        [TestMethod]
        public void Events_NotAcknowledgedForAMinute_AreSentAgain()
        {
            Begin(1);
            Sent();

            _box.Run(59000);
            Assert.AreEqual(string.Empty, Sent());
            _box.Run(2000);

            Assert.AreEqual("0 1 ", Sent());
        }

        [TestMethod]
        public void Events_Acknowledged_AreNotSentAgain()
        {
            Begin(3);
            Sent();
            Acknowledge(2);

            Reconnect();
            Assert.AreEqual("3 ", Sent());
            Acknowledge(3);
            Reconnect();
            _box.Run(70000);

            Assert.AreEqual(string.Empty, Sent());
        }

        [TestMethod]
        public void Events_WithoutALink_WaitForIt()
        {
            _box = new TestBox();
            _box.Run(70000);
            Assert.AreEqual(string.Empty, Sent());

            _box.Mail.Inbox.SetLink(true);
            _box.Run(100);

            Assert.AreEqual("0 ", Sent());
        }

        [TestMethod]
        public void Outbox_FullOfEvents_LeavesRoomForReceipts()
        {
            Begin(40);

            Assert.IsTrue(_box.Mail.Outbox.Free >= 4);
            string sent = string.Empty;
            for (int i = 0; i < 20; i++)
            {
                sent += Sent();
                _box.Run(500);
            }

            string expected = string.Empty;
            for (int i = 0; i <= 40; i++)
            {
                expected += i.ToString() + " ";
            }

            Assert.AreEqual(expected, sent);
        }

        // The boot is number 0.
        private static void Begin(int more)
        {
            _box = new TestBox();
            for (int i = 0; i < more; i++)
            {
                _box.Box.Ledger.Log.Append(EventKind.Ajar);
            }

            _box.Mail.Inbox.SetLink(true);
            _box.Run(500);
        }

        private static void Reconnect()
        {
            _box.Mail.Inbox.SetLink(false);
            _box.Mail.Inbox.SetLink(true);
            _box.Run(500);
        }

        private static void Acknowledge(long number)
        {
            _box.Issuer.EventAck(number);
            _box.Deliver();
        }

        private static string Sent()
        {
            string sent = string.Empty;
            while (_box.Up.TakeNext(Names.EventMessage))
            {
                sent += _box.Up.Event.Number.ToString() + " ";
            }

            return sent;
        }
    }
}
