using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>PROTOCOL.md 3 and 4, row by row, through the whole box.</summary>
    [TestClass]
    public class DownDeskTests
    {
        private const string Tag = ",\"tag\":\"AAECAwQFBgcICQoLDA0ODw\"";
        private const string Window = ",\"nbf\":1815156100,\"exp\":1815156200";
        private const string Grant = "\"cmd\":\"grant\",\"jti\":\"g-one\"" + Tag + Window;

        private static TestBox _box;

        [TestMethod]
        [DataRow("")]
        [DataRow(",\"clk\":0")]
        [DataRow(",\"clk\":1")]
        [DataRow(",\"kin\":0")]
        [DataRow(",\"kin\":1")]
        [DataRow(",\"kin\":2,\"clk\":0")]
        [DataRow(",\"other\":\"x\",\"other\":null")]
        public void Grant_WellFormed_IsStored(string more)
        {
            Begin();

            Assert.AreEqual("stored 0 1", Send(0, Grant + more));
            Assert.AreEqual(63, _box.Box.Ledger.Grants.Free());
        }

        [TestMethod]
        public void Grant_MadeLaterThanTheFloor_RaisesIt()
        {
            Begin();

            Send(0, Grant + ",\"iat\":1815160000");
            Assert.AreEqual(1815160000L, _box.Box.Ledger.Time.LowestNow);
            _box.Boot();

            Assert.IsTrue(_box.Box.Ledger.Time.LowestNow >= 1815160000L);
        }

        [TestMethod]
        [DataRow("\"cmd\":\"grant\"" + Tag + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"\"" + Tag + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":7" + Tag + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"a b\"" + Tag + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"*\"" + Tag + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"abcdefghijklmnopqrstuvwxyz0123456\"" + Tag + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\"" + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\",\"tag\":\"AAECAwQFBgcICQoLDA0OD\"" + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\",\"tag\":\"AAECAwQFBgcICQoLDA0ODx\"" + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\",\"tag\":\"AAECAwQFBgcICQoLDA0ODw==\"" + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\",\"tag\":null" + Window)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\"" + Tag)]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\"" + Tag + ",\"nbf\":1")]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\"" + Tag + ",\"nbf\":-1,\"exp\":5")]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\"" + Tag + ",\"nbf\":1,\"exp\":4294967296")]
        [DataRow("\"cmd\":\"grant\",\"jti\":\"g\"" + Tag + ",\"nbf\":\"1\",\"exp\":5")]
        [DataRow(Grant + ",\"clk\":2")]
        [DataRow(Grant + ",\"clk\":\"1\"")]
        [DataRow(Grant + ",\"clk\":null")]
        [DataRow(Grant + ",\"kin\":3")]
        [DataRow(Grant + ",\"kin\":-1")]
        [DataRow(Grant + ",\"kin\":true")]
        [DataRow("\"cmd\":\"revoke\"")]
        [DataRow("\"cmd\":\"revoke\",\"jti\":\"\"")]
        [DataRow("\"cmd\":\"revoke\",\"jti\":\"**\"")]
        [DataRow("\"cmd\":7")]
        [DataRow("\"jti\":\"g\"")]
        public void Command_WithABadBody_ConsumesItsNumber(string body)
        {
            Begin();

            Assert.AreEqual("malformed 0 1", Send(0, body));
            Assert.AreEqual(64, _box.Box.Ledger.Grants.Free());
            Assert.AreEqual("stored 1 2", Send(1, Grant));
        }

        [TestMethod]
        [DataRow("open")]
        [DataRow("Grant")]
        [DataRow("grant ")]
        [DataRow("")]
        [DataRow("status")]
        public void Command_Unknown_ConsumesItsNumberAndDoesNothing(string command)
        {
            Begin();

            Assert.AreEqual("unknown 0 1", Send(0, "\"cmd\":\"" + command + "\",\"jti\":\"g-one\"" + Tag + Window));
            _box.Run(8000);

            Assert.AreEqual(0, _box.Coil.Pulses);
            Assert.AreEqual(64, _box.Box.Ledger.Grants.Free());
        }

        [TestMethod]
        public void Number_OutOfOrder_ChangesNothing()
        {
            Begin();

            Assert.AreEqual("nack 0", Send(1, Grant));
            Assert.AreEqual("nack 0", Send(4294967295, Grant));
            Assert.AreEqual("stored 0 1", Send(0, Grant));
            Assert.AreEqual("repeated 0 1", Send(0, "\"cmd\":\"revoke\",\"jti\":\"*\""));
            Assert.AreEqual(63, _box.Box.Ledger.Grants.Free());
        }

        [TestMethod]
        [DataRow("\"aud\":\"lot3-b08\",\"epo\":2,\"seq\":0,", 10)]
        [DataRow("\"aud\":\"lot3-b0\",\"epo\":2,\"seq\":0,", 10)]
        [DataRow("\"aud\":\"lot3-b070\",\"epo\":2,\"seq\":0,", 10)]
        [DataRow("\"aud\":null,\"epo\":2,\"seq\":0,", 10)]
        [DataRow("\"epo\":2,\"seq\":0,", 10)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":1,\"seq\":0,", 10)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":3,\"seq\":0,", 10)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":\"2\",\"seq\":0,", 10)]
        [DataRow("\"aud\":\"lot3-b07\",\"seq\":0,", 10)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":2,", 9)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":-1,", 9)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":4294967296,", 9)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":\"0\",", 9)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":null,", 9)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":0.0,", 9)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":0,\"seq\":0,", 9)]
        [DataRow("\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":0,\"x\":{},", 9)]
        public void Message_NotForThisBoxOrWithoutANumber_IsIgnored(string head, int result)
        {
            Begin();

            _box.Deliver(Jws.Sign("{" + head + Grant + "}", _box.Keyring.Down));

            Assert.AreEqual(string.Empty, Answers.Next(_box));
            Assert.AreEqual(0L, _box.Box.Ledger.State.Next);
            Assert.AreEqual(1, _box.Box.MessageCounts[result]);
        }

        [TestMethod]
        public void Message_Retained_IsIgnoredAndCounted()
        {
            Begin();
            byte[] message = Jws.Sign("{\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":0," + Grant + "}", _box.Keyring.Down);

            _box.Mail.Inbox.TryPut(message, message.Length, true);
            _box.Run(20);

            Assert.AreEqual(string.Empty, Answers.Next(_box));
            Assert.AreEqual(1, _box.Box.MessageCounts[(int)DownResult.Retained]);
            Assert.AreEqual(0L, _box.Box.Ledger.State.Next);
        }

        [TestMethod]
        public void Message_SignedByTheBoxItself_IsForged()
        {
            Begin();

            _box.Deliver(Jws.Sign("{\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":0," + Grant + "}", _box.Keyring.Up));

            Assert.AreEqual(1, _box.Box.MessageCounts[(int)DownResult.Forged]);
            Assert.AreEqual(0L, _box.Box.Ledger.State.Next);
        }

        [TestMethod]
        public void Revocation_ByIdOrOfAll_IsReceipted()
        {
            Begin();
            Send(0, Grant);

            Assert.AreEqual("absent 1 2", Send(1, "\"cmd\":\"revoke\",\"jti\":\"g-on\""));
            Assert.AreEqual("stored 2 3", Send(2, "\"cmd\":\"revoke\",\"jti\":\"g-one\""));
            Assert.AreEqual("absent 3 4", Send(3, "\"cmd\":\"revoke\",\"jti\":\"g-one\""));
            Assert.AreEqual("stored 4 5", Send(4, Grant));
            Assert.AreEqual("stored 5 6", Send(5, "\"cmd\":\"revoke\",\"jti\":\"*\""));
            Assert.AreEqual(64, _box.Box.Ledger.Grants.Free());
        }

        [TestMethod]
        public void Clear_EndsALockoutAndIsTold()
        {
            Begin();
            for (int i = 0; i < 100; i++)
            {
                _box.Box.Ledger.Lockout.Charge();
            }

            Assert.AreEqual("stored 0 1", Send(0, "\"cmd\":\"clear\""));

            Assert.IsFalse(_box.Box.Ledger.Lockout.IsClosed);
            Assert.AreEqual(0, _box.Box.Ledger.Lockout.RemainingS);
            Assert.AreEqual((int)EventKind.Cleared, LastEvent());
        }

        [TestMethod]
        [DataRow(Grant)]
        [DataRow("\"cmd\":\"revoke\",\"jti\":\"*\"")]
        [DataRow("\"cmd\":\"clear\"")]
        [DataRow("\"cmd\":\"open\"")]
        public void Flash_ThatRefuses_IsReceiptedAndChangesNothing(string body)
        {
            Begin();
            _box.Box.Ledger.Lockout.Charge();
            _box.Flash.IsFull = true;

            Assert.AreEqual("flash 0 0", Send(0, body));
            Assert.AreEqual(0L, _box.Box.Ledger.State.Next);
            Assert.AreEqual(1L, _box.Box.Ledger.Lockout.Streak);
            Assert.AreEqual(64, _box.Box.Ledger.Grants.Free());

            _box.Flash.IsFull = false;
            Assert.AreEqual(body == "\"cmd\":\"open\"" ? "unknown 0 1" : "stored 0 1", Send(0, body));
        }

        [TestMethod]
        public void State_ThatIsLost_TakesNoCommand()
        {
            Begin();
            _box.Flash.Erase(FlashFiles.State);
            _box.Boot();

            Assert.AreEqual(string.Empty, Send(0, Grant));
            Assert.AreEqual(1, _box.Box.MessageCounts[(int)DownResult.NotSound]);
        }

        private static void Begin()
        {
            _box = new TestBox();
        }

        private static string Send(long sequence, string body)
        {
            string head = "{\"aud\":\"lot3-b07\",\"epo\":2,\"seq\":" + sequence.ToString() + ",";
            _box.Deliver(Jws.Sign(head + body + "}", _box.Keyring.Down));
            return Answers.Next(_box);
        }

        private static int LastEvent()
        {
            EventLog log = _box.Box.Ledger.Log;
            return (int)EventRecord.Kind(log.BytesOf(log.Next - 1), log.RecordOf(log.Next - 1));
        }
    }
}
