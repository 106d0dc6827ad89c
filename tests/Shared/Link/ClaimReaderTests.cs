using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>The grammar of RFC 8259 as far as a flat object of ours needs it.</summary>
    [TestClass]
    public class ClaimReaderTests
    {
        private const string Everything =
            "{\"a\":\"t\\u00e9\\n\",\"b\":-12,\"c\":true,\"d\":false,\"e\":null,\"f\":\"\\ud83d\\ude00\"}";

        [TestMethod]
        [DataRow("{}")]
        [DataRow(" { } ")]
        [DataRow("\t{\r\n}\n")]
        [DataRow("{\"a\":1}")]
        [DataRow(" { \"a\" : 1 , \"b\" : 2 } ")]
        [DataRow("{\"z\":1,\"z\":2}")]
        [DataRow("{\"\":\"\"}")]
        [DataRow("{\"a\":true,\"b\":false,\"z\":null}")]
        [DataRow("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}")]
        [DataRow("{\"a\":-0}")]
        [DataRow("{\"a\":999999999999999999}")]
        public void Object_WellFormed_IsRead(string text)
        {
            Assert.IsTrue(IsRead(text));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow(" ")]
        [DataRow("1")]
        [DataRow("\"a\"")]
        [DataRow("[]")]
        [DataRow("null")]
        [DataRow("{")]
        [DataRow("}")]
        [DataRow("{}}")]
        [DataRow("{}{}")]
        [DataRow("{} x")]
        [DataRow("{\"a\":1},")]
        [DataRow("{,}")]
        [DataRow("{\"a\":1,}")]
        [DataRow("{,\"a\":1}")]
        [DataRow("{\"a\":1 \"b\":2}")]
        [DataRow("{\"a\":1,,\"b\":2}")]
        [DataRow("{\"a\" 1}")]
        [DataRow("{\"a\":}")]
        [DataRow("{\"a\"::1}")]
        [DataRow("{a:1}")]
        [DataRow("{'a':1}")]
        [DataRow("{1:1}")]
        [DataRow("{\"a\":{}}")]
        [DataRow("{\"z\":{}}")]
        [DataRow("{\"a\":[]}")]
        [DataRow("{\"z\":[1]}")]
        [DataRow("{\"a\":True}")]
        [DataRow("{\"a\":truex}")]
        [DataRow("{\"a\":tru}")]
        [DataRow("{\"a\":nul}")]
        [DataRow("{\"a\":undefined}")]
        [DataRow("{\"a\":1}/**/")]
        [DataRow("{\"a\":\"\u0007\"}")]
        [DataRow("{\"a\":\"\n\"}")]
        [DataRow("{\"a\u0001\":1}")]
        [DataRow("\u000b{}")]
        public void Text_Malformed_IsRefused(string text)
        {
            Assert.IsFalse(IsRead(text));
        }

        [TestMethod]
        [DataRow("-")]
        [DataRow("+1")]
        [DataRow("01")]
        [DataRow("-01")]
        [DataRow("00")]
        [DataRow("1.0")]
        [DataRow("1.")]
        [DataRow(".1")]
        [DataRow("1e3")]
        [DataRow("1E3")]
        [DataRow("0e0")]
        [DataRow("1000000000000000000")]
        [DataRow("-1000000000000000000")]
        [DataRow("0x10")]
        [DataRow("1_000")]
        [DataRow("--1")]
        [DataRow("NaN")]
        [DataRow("Infinity")]
        public void Number_NotWholeOrTooLong_IsRefused(string number)
        {
            Assert.IsFalse(IsRead("{\"a\":" + number + "}"));
            Assert.IsFalse(IsRead("{\"z\":" + number + "}"));
        }

        [TestMethod]
        [DataRow("0", 0L)]
        [DataRow("-0", 0L)]
        [DataRow("-1", -1L)]
        [DataRow("4294967296", 4294967296L)]
        [DataRow("999999999999999999", 999999999999999999L)]
        [DataRow("-999999999999999999", -999999999999999999L)]
        public void Number_Whole_HasItsValue(string number, long value)
        {
            Claim claim = Found("{\"a\":" + number + "}");

            Assert.IsTrue(claim.IsNumber(value, value));
            Assert.IsFalse(claim.IsText);
        }

        [TestMethod]
        [DataRow("{\"a\":1,\"a\":1}")]
        [DataRow("{\"a\":1,\"\\u0061\":2}")]
        [DataRow("{\"\\u0061\":1,\"b\":2,\"a\":3}")]
        [DataRow("{\"a\":null,\"a\":1}")]
        public void Claim_OfOursTwice_IsRefused(string text)
        {
            Assert.IsFalse(IsRead(text));
        }

        [TestMethod]
        public void Object_Refused_LeavesNoClaim()
        {
            Claim claim = new Claim("a");

            bool isRead = new ClaimReader(new Claim[] { claim }).Read(Text.Bytes("{\"a\":1,\"b\"}"), 11);

            Assert.IsFalse(isRead);
            Assert.IsFalse(claim.IsThere);
        }

        [TestMethod]
        public void Reader_UsedAgain_ForgetsWhatWasBefore()
        {
            Claim claim = new Claim("a");
            ClaimReader reader = new ClaimReader(new Claim[] { claim });
            reader.Read(Text.Bytes("{\"a\":7}"), 7);

            bool isRead = reader.Read(Text.Bytes("{}"), 2);

            Assert.IsTrue(isRead);
            Assert.IsFalse(claim.IsThere);
            Assert.AreEqual(0L, claim.Number);
        }

        [TestMethod]
        public void Object_CutShortAnywhere_IsRefused()
        {
            byte[] text = Text.Bytes(Everything);
            for (int length = 0; length < text.Length; length++)
            {
                // The bytes behind the end stay there: a reader that runs past it would find a whole object.
                Assert.IsFalse(IsRead(Text.Bytes(Everything), length), length.ToString());
            }

            Assert.IsTrue(IsRead(text, text.Length));
        }

        [TestMethod]
        public void Text_InTheMiddleOfAnotherCase_IsNotOurClaim()
        {
            Assert.IsFalse(Found("{\"A\":1}").IsThere);
            Assert.IsFalse(Found("{\"aa\":1}").IsThere);
            Assert.IsFalse(Found("{\"a\\u0000\":1}").IsThere);
            Assert.IsTrue(Found("{\"\\u0061\":1}").IsThere);
        }

        private static bool IsRead(string text)
        {
            return IsRead(Text.Bytes(text), text.Length);
        }

        private static bool IsRead(byte[] text, int length)
        {
            return new ClaimReader(new Claim[] { new Claim("a"), new Claim("b") }).Read(text, length);
        }

        private static Claim Found(string text)
        {
            Claim claim = new Claim("a");
            Assert.IsTrue(new ClaimReader(new Claim[] { claim }).Read(Text.Bytes(text), text.Length), text);
            return claim;
        }
    }
}
