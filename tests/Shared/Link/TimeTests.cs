using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>A <c>time</c> must answer the box's own question, in time and once (PROTOCOL.md 7).</summary>
    [TestClass]
    public class TimeTests
    {
        private static TestBox _box;
        private static byte[] _nonce;

        [TestMethod]
        public void Time_ForOurNonce_IsTakenOnce()
        {
            Begin();

            Assert.AreEqual((int)DownResult.TimeTaken, Tell(TestBox.Now + 60));
            Assert.AreEqual((int)ClockState.Synced, (int)_box.Box.Ledger.Time.State);
            Assert.AreEqual((int)DownResult.TimeIgnored, Tell(TestBox.Now + 7200));
            Assert.IsTrue(_box.Box.Ledger.Time.LowestNow < TestBox.Now + 100);
        }

        [TestMethod]
        public void Time_WithAnyBitOfTheNonceWrong_IsIgnored()
        {
            Begin();
            for (int i = 0; i < Limits.NonceBytes; i++)
            {
                _nonce[i] ^= (byte)(1 << (i % 8));
                Assert.AreEqual((int)DownResult.TimeIgnored, Tell(TestBox.Now + 60));
                _nonce[i] ^= (byte)(1 << (i % 8));
            }

            Assert.AreEqual((int)ClockState.LowerBound, (int)_box.Box.Ledger.Time.State);
            Assert.AreEqual((int)DownResult.TimeTaken, Tell(TestBox.Now + 60));
        }

        [TestMethod]
        public void Time_ForTheQuestionBefore_IsIgnored()
        {
            Begin();
            _box.Mail.Inbox.SetLink(false);
            _box.Mail.Inbox.SetLink(true);
            _box.Run(20);

            Assert.AreEqual((int)DownResult.TimeIgnored, Tell(TestBox.Now + 60));
        }

        [TestMethod]
        public void Question_WithoutAnAnswer_IsAskedAgainEveryMinute()
        {
            Begin();
            _box.Run(59000);
            Assert.IsFalse(TakeNonce());

            _box.Run(2000);

            Assert.IsTrue(TakeNonce());
            Assert.AreEqual((int)DownResult.TimeTaken, Tell(TestBox.Now + 60));
            _box.Run(120000);
            Assert.IsFalse(TakeNonce());
        }

        [TestMethod]
        public void Time_BeforeAnyQuestion_IsIgnored()
        {
            _box = new TestBox();
            _nonce = new byte[Limits.NonceBytes];

            Assert.AreEqual((int)DownResult.TimeIgnored, Tell(TestBox.Now + 60));
        }

        [TestMethod]
        public void Time_Told_IsNotLostWithThePower()
        {
            Begin();
            Tell(TestBox.Now + 80000);

            _box.Boot();

            Assert.IsTrue(_box.Box.Ledger.Time.LowestNow >= TestBox.Now + 80000);
        }

        [TestMethod]
        public void Jump_OfMoreThanADay_IsAskedForAgain()
        {
            Begin();

            Assert.AreEqual((int)DownResult.TimeDoubted, Tell(TestBox.Now + 200000));
            Assert.IsTrue(_box.Box.Ledger.Time.LowestNow < TestBox.Now + 100);
            Assert.IsTrue(TakeNonce());
            Assert.AreEqual((int)DownResult.TimeTaken, Tell(TestBox.Now + 200000));

            Assert.IsTrue(_box.Box.Ledger.Time.LowestNow >= TestBox.Now + 200000);
        }

        [TestMethod]
        [DataRow(",\"iat\":1815156159")]
        [DataRow(",\"non\":\"AAAAAAAAAAAAAAAAAAAAAA\"")]
        [DataRow(",\"iat\":-1,\"non\":\"AAAAAAAAAAAAAAAAAAAAAA\"")]
        [DataRow(",\"iat\":4294967296,\"non\":\"AAAAAAAAAAAAAAAAAAAAAA\"")]
        [DataRow(",\"iat\":1,\"non\":\"AAAAAAAAAAAAAAAAAAAAA\"")]
        public void Time_WithoutWhatItNeeds_IsMalformed(string claims)
        {
            Begin();

            _box.Deliver(Jws.Sign("{\"aud\":\"lot3-b07\",\"epo\":2,\"cmd\":\"time\"" + claims + "}", _box.Keyring.Down));

            Assert.AreEqual(1, _box.Box.MessageCounts[(int)DownResult.Malformed]);
        }

        [TestMethod]
        [DataRow(10000L, true)]
        [DataRow(10001L, false)]
        public void Answer_AfterSoLong_IsJudgedExactly(long milliseconds, bool isGood)
        {
            TestClock clock = new TestClock();
            Nonce nonce = new Nonce(new TestRandom(8), clock);
            nonce.Renew();
            byte[] answer = new byte[Limits.NonceBytes];
            System.Array.Copy(nonce.Bytes, answer, answer.Length);

            clock.Advance(milliseconds);

            Assert.AreEqual(isGood, nonce.TryAnswer(answer));
            Assert.IsFalse(nonce.TryAnswer(answer));
        }

        [TestMethod]
        public void Nonces_AreFresh()
        {
            Nonce nonce = new Nonce(new TestRandom(8), new TestClock());
            nonce.Renew();
            string first = Hex.Of(nonce.Bytes, Limits.NonceBytes);

            nonce.Renew();

            Assert.AreNotEqual(first, Hex.Of(nonce.Bytes, Limits.NonceBytes));
        }

        private static void Begin()
        {
            _box = new TestBox();
            _box.Mail.Inbox.SetLink(true);
            _box.Run(20);
            Assert.IsTrue(TakeNonce());
        }

        private static bool TakeNonce()
        {
            _nonce = new byte[Limits.NonceBytes];
            return _box.Up.TakeNext(Names.Hello) && _box.Up.Nonce.TryDecode(_nonce, Limits.NonceBytes);
        }

        // Returns which of the counters the message moved.
        private static int Tell(long unixSeconds)
        {
            int[] before = new int[DownDesk.Results];
            _box.Box.MessageCounts.CopyTo(before, 0);
            _box.Issuer.Time(unixSeconds, _nonce);
            _box.Deliver();
            for (int i = 0; i < before.Length; i++)
            {
                if (_box.Box.MessageCounts[i] != before[i])
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
