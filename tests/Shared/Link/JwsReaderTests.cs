using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class JwsReaderTests
    {
        private const string OtherHeader = "eyJhbGciOiJub25lIn0";
        private const string Payload = "e30";

        [TestMethod]
        [DataRow("eyJhbGciOiJIUzI1NiJ9")]
        [DataRow("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9")]
        [DataRow("eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9")]
        public void Header_OfTheWhiteList_IsOpened(string header)
        {
            JwsReader reader = Reader();
            byte[] message = Jws.Sign(header, Payload, Key());

            Assert.AreEqual((int)JwsResult.Good, (int)reader.Open(message, message.Length));
            Assert.AreEqual(2, reader.PayloadLength);
            Assert.AreEqual("7b7d", Hex.Of(reader.Payload, 2));
        }

        [TestMethod]
        [DataRow("{\"alg\":\"none\"}")]
        [DataRow("{\"alg\":\"HS512\"}")]
        [DataRow("{\"alg\":\"HS384\"}")]
        [DataRow("{\"alg\":\"RS256\"}")]
        [DataRow("{\"alg\":\"hs256\"}")]
        [DataRow("{ \"alg\":\"HS256\"}")]
        [DataRow("{\"alg\":\"HS256\",\"typ\":\"jwt\"}")]
        [DataRow("{\"alg\":\"HS256\",\"kid\":\"1\"}")]
        [DataRow("{\"alg\":\"HS256\",\"alg\":\"none\"}")]
        [DataRow("{\"alg\":\"HS256\"} ")]
        [DataRow("{\"typ\":\"JWT\"}")]
        [DataRow("{}")]
        [DataRow("")]
        public void Header_NotOfTheWhiteList_IsRefusedThoughSigned(string json)
        {
            byte[] message = Jws.Sign(Jws.Encode(Text.Bytes(json)), Payload, Key());

            Assert.AreEqual((int)JwsResult.Header, (int)Reader().Open(message, message.Length));
        }

        [TestMethod]
        public void Message_WithSeveralFaults_FailsAtTheFirstCheck()
        {
            byte[] tooLong = Text.Bytes(OtherHeader + new string('.', 1024));
            byte[] twoParts = Text.Bytes(OtherHeader + "." + Payload);
            byte[] fourParts = Text.Bytes(JwsHeader.Plain + "." + Payload + ".AA.AA");
            byte[] wrongHeader = Text.Bytes(OtherHeader + "." + Payload + ".AA");
            byte[] forged = Text.Bytes(JwsHeader.Plain + ".e3 .AA");
            byte[] notCanonical = Jws.Sign(JwsHeader.Plain, "e31", Key());

            Assert.AreEqual((int)JwsResult.Length, (int)Reader().Open(tooLong, tooLong.Length));
            Assert.AreEqual((int)JwsResult.Parts, (int)Reader().Open(twoParts, twoParts.Length));
            Assert.AreEqual((int)JwsResult.Parts, (int)Reader().Open(fourParts, fourParts.Length));
            Assert.AreEqual((int)JwsResult.Header, (int)Reader().Open(wrongHeader, wrongHeader.Length));
            Assert.AreEqual((int)JwsResult.Signature, (int)Reader().Open(forged, forged.Length));
            Assert.AreEqual((int)JwsResult.Encoding, (int)Reader().Open(notCanonical, notCanonical.Length));
        }

        [TestMethod]
        public void Message_UntilItsSignatureIsRight_IsNotDecoded()
        {
            JwsReader reader = Reader();
            byte[] message = Jws.Sign("{\"a\":1}", new byte[32]);

            Assert.AreEqual((int)JwsResult.Signature, (int)reader.Open(message, message.Length));
            Assert.AreEqual(0, reader.PayloadLength);
            Assert.AreEqual("0000", Hex.Of(reader.Payload, 2));
        }

        [TestMethod]
        public void Message_WithAnySingleBitFlipped_IsRefused()
        {
            JwsReader reader = Reader();
            byte[] message = Jws.Sign("{\"aud\":\"x\"}", Key());
            for (int bit = 0; bit < message.Length * 8; bit++)
            {
                message[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.AreNotEqual((int)JwsResult.Good, (int)reader.Open(message, message.Length), bit.ToString());
                message[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            Assert.AreEqual((int)JwsResult.Good, (int)reader.Open(message, message.Length));
        }

        [TestMethod]
        public void Message_OfAnyLength_IsOpenedOnlyAsItWasSigned()
        {
            JwsReader reader = Reader();
            byte[] signed = Jws.Sign("{\"aud\":\"x\"}", Key());
            byte[] message = new byte[1101];
            System.Array.Copy(signed, message, signed.Length);
            int opened = 0;
            for (int length = 0; length <= 1100; length++)
            {
                JwsResult result = reader.Open(message, length);
                opened += result == JwsResult.Good ? 1 : 0;
                Assert.AreEqual(length == 0 || length > 1024, result == JwsResult.Length);
            }

            Assert.AreEqual(1, opened);
        }

        [TestMethod]
        [DataRow(0, true)]
        [DataRow(719, true)]
        [DataRow(720, false)]
        public void Payload_UpToTheLongestMessage_IsOpened(int length, bool isOpened)
        {
            byte[] payload = new byte[length];
            byte[] message = Jws.Sign(JwsHeader.Plain, Jws.Encode(payload), Key());

            Assert.AreEqual(isOpened, message.Length <= Limits.LongestMessage);
            Assert.AreEqual(isOpened, Reader().Open(message, message.Length) == JwsResult.Good);
        }

        [TestMethod]
        public void Signature_ShortenedOrPadded_IsRefused()
        {
            byte[] message = Jws.Sign("{}", Key());
            byte[] padded = new byte[message.Length + 1];
            System.Array.Copy(message, padded, message.Length);
            padded[message.Length] = (byte)'=';

            Assert.AreEqual((int)JwsResult.Signature, (int)Reader().Open(padded, padded.Length));
            for (int less = 1; less <= 43; less++)
            {
                Assert.AreEqual((int)JwsResult.Signature, (int)Reader().Open(message, message.Length - less));
            }
        }

        [TestMethod]
        public void Signature_ShortenedAfterTheWholeOne_IsNotMadeWholeByIt()
        {
            byte[] message = Jws.Sign("{}", Key());
            for (int less = 1; less <= 43; less++)
            {
                JwsReader reader = Reader();
                Assert.AreEqual((int)JwsResult.Good, (int)reader.Open(message, message.Length));

                Assert.AreEqual((int)JwsResult.Signature, (int)reader.Open(message, message.Length - less));
            }
        }

        private static JwsReader Reader()
        {
            return new JwsReader(new ManagedHash(), Key());
        }

        private static byte[] Key()
        {
            return Text.Bytes("0123456789abcdef0123456789abcdef");
        }
    }
}
