using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class MailboxTests
    {
        [TestMethod]
        public void Messages_ComeOutInOrderWithTheirMarks()
        {
            Mailbox mail = new Mailbox(3);
            byte[] into = new byte[Limits.LongestMessage];
            for (int round = 0; round < 10; round++)
            {
                Assert.IsTrue(mail.TryPut(new byte[] { (byte)round }, 1, round % 2 == 0));
                Assert.IsTrue(mail.TryPut(new byte[] { 100, (byte)round }, 2, false));

                Assert.AreEqual(1, mail.Peek(into, out bool mark));
                Assert.AreEqual(round % 2 == 0, mark);
                Assert.AreEqual(round, (int)into[0]);
                mail.Drop();
                Assert.AreEqual(2, mail.Peek(into, out mark));
                Assert.IsFalse(mark);
                mail.Drop();
            }

            Assert.AreEqual(-1, mail.Peek(into, out bool none));
            Assert.IsFalse(none);
            mail.Drop();
            Assert.AreEqual(3, mail.Free);
        }

        [TestMethod]
        public void Inbox_ThatIsFull_DropsAtTheDoorAndKeepsWhatItHas()
        {
            Inbox inbox = new Inbox();
            byte[] into = new byte[Limits.LongestMessage];
            for (int i = 0; i < Limits.InboxSlots + 5; i++)
            {
                Assert.AreEqual(i < Limits.InboxSlots, inbox.TryPut(new byte[] { (byte)i }, 1, false));
            }

            Assert.AreEqual(5, inbox.Dropped);
            for (int i = 0; i < Limits.InboxSlots; i++)
            {
                Assert.AreEqual(1, inbox.Take(into, out _));
                Assert.AreEqual(i, (int)into[0]);
            }

            Assert.AreEqual(-1, inbox.Take(into, out _));
        }

        [TestMethod]
        [DataRow(0, true)]
        [DataRow(1024, true)]
        [DataRow(1025, false)]
        public void Outbox_TakesMessagesUpToTheLongest(int length, bool isTaken)
        {
            Outbox outbox = new Outbox();

            Assert.AreEqual(isTaken, outbox.TryPut(new byte[length], length));

            Assert.AreEqual(isTaken ? Limits.OutboxSlots - 1 : Limits.OutboxSlots, outbox.Free);
            Assert.AreEqual(isTaken ? length : -1, outbox.Peek(new byte[Limits.LongestMessage]));
        }

        [TestMethod]
        public void Message_Put_IsACopy()
        {
            Outbox outbox = new Outbox();
            byte[] message = { 1, 2, 3 };
            byte[] into = new byte[Limits.LongestMessage];
            outbox.TryPut(message, 3);

            message[0] = 9;
            outbox.Peek(into);

            Assert.AreEqual(1, (int)into[0]);
        }

        [TestMethod]
        public void Link_ComingUp_IsCountedOnce()
        {
            Inbox inbox = new Inbox();
            inbox.SetLink(true);
            inbox.SetLink(true);
            inbox.SetLink(false);
            inbox.SetLink(true);

            Assert.AreEqual(2, inbox.Connections);
            Assert.IsTrue(inbox.IsLinkUp);
        }

        [TestMethod]
        public void Nacks_OfOneSecond_AreFive()
        {
            TestClock clock = new TestClock();
            NackGate gate = new NackGate(new TimeKeeper(clock));
            for (int second = 0; second < 3; second++)
            {
                int passed = 0;
                for (int i = 0; i < 50; i++)
                {
                    passed += gate.MaySend() ? 1 : 0;
                    clock.Advance(20);
                }

                Assert.AreEqual(Limits.NacksPerSecond, passed);
            }
        }
    }
}
