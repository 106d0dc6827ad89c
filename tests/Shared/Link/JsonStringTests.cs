using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class JsonStringTests
    {
        [TestMethod]
        [DataRow("plain", "706c61696e")]
        [DataRow("\\\"\\\\\\/", "225c2f")]
        [DataRow("\\b\\f\\n\\r\\t", "080c0a0d09")]
        [DataRow("\\u0000", "00")]
        [DataRow("\\u007f", "7f")]
        [DataRow("\\u0080", "c280")]
        [DataRow("\\u07ff", "dfbf")]
        [DataRow("\\u0800", "e0a080")]
        [DataRow("\\uFFFF", "efbfbf")]
        [DataRow("\\ud7ff", "ed9fbf")]
        [DataRow("\\ue000", "ee8080")]
        [DataRow("\\ud800\\udc00", "f0908080")]
        [DataRow("\\uDBFF\\uDFFF", "f48fbfbf")]
        [DataRow("a\\u00e9b", "61c3a962")]
        public void Escape_OfAnyForm_MeansItsCharacter(string inside, string hex)
        {
            byte[] text = Text.Bytes("\"" + inside + "\"");

            int end = JsonString.End(text, 0, text.Length);
            int length = JsonString.Unescape(text, 1, end);

            Assert.AreEqual(text.Length - 1, end);
            Assert.AreEqual(hex, Hex.Of(Tail(text), length));
        }

        [TestMethod]
        [DataRow("\\x41")]
        [DataRow("\\U0041")]
        [DataRow("\\'")]
        [DataRow("\\0")]
        [DataRow("\\u")]
        [DataRow("\\u00")]
        [DataRow("\\u004")]
        [DataRow("\\u00g1")]
        [DataRow("\\u 041")]
        [DataRow("\\u+041")]
        [DataRow("\\ud800")]
        [DataRow("\\ud800x")]
        [DataRow("\\ud800\\n")]
        [DataRow("\\ud800\\u0041")]
        [DataRow("\\ud800\\ud800")]
        [DataRow("\\udc00")]
        [DataRow("\\udc00\\ud800")]
        [DataRow("\\ud800\\udc0")]
        public void Escape_ThatMeansNothing_IsRefused(string inside)
        {
            byte[] text = Text.Bytes("\"" + inside + "\"");

            int end = JsonString.End(text, 0, text.Length);

            Assert.AreEqual(text.Length - 1, end);
            Assert.AreEqual(-1, JsonString.Unescape(text, 1, end));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("x")]
        [DataRow("\"")]
        [DataRow("\"abc")]
        [DataRow("\"abc\\")]
        [DataRow("\"abc\\\"")]
        [DataRow("\"a\u001fb\"")]
        public void String_WithoutItsEnd_IsRefused(string text)
        {
            Assert.AreEqual(-1, JsonString.End(Text.Bytes(text), 0, text.Length));
        }

        [TestMethod]
        public void Escape_CutByTheEnd_DoesNotReadOn()
        {
            byte[] text = Text.Bytes("\"\\u0041\"");

            // As if the closing quote stood two characters earlier.
            Assert.AreEqual(-1, JsonString.Unescape(text, 1, text.Length - 3));
        }

        private static byte[] Tail(byte[] text)
        {
            byte[] tail = new byte[text.Length - 1];
            System.Array.Copy(text, 1, tail, 0, tail.Length);
            return tail;
        }
    }
}
