using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class Base64UrlTests
    {
        private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        [TestMethod]
        [DataRow("", "")]
        [DataRow("66", "Zg")]
        [DataRow("666f", "Zm8")]
        [DataRow("666f6f", "Zm9v")]
        [DataRow("666f6f62", "Zm9vYg")]
        [DataRow("666f6f6261", "Zm9vYmE")]
        [DataRow("666f6f626172", "Zm9vYmFy")]
        [DataRow("fbff", "-_8")]
        public void Bytes_OfThePublishedExamples_HaveTheirText(string hex, string text)
        {
            byte[] bytes = Hex.Bytes(hex);
            byte[] decoded = new byte[bytes.Length];

            string encoded = Jws.Encode(bytes);
            int count = Base64Url.Decode(Text.Bytes(text), 0, text.Length, decoded);

            Assert.AreEqual(text, encoded);
            Assert.AreEqual(bytes.Length, count);
            Assert.AreEqual(hex, Hex.Of(decoded, count));
        }

        [TestMethod]
        [DataRow("Z", 4)]
        [DataRow("Zm", 16)]
        [DataRow("Zm9", 64)]
        [DataRow("Zm9vY", 4)]
        public void LastCharacter_WithUnusedBitsSet_IsRefused(string start, int canonical)
        {
            int accepted = 0;
            for (int i = 0; i < Alphabet.Length; i++)
            {
                string last = Alphabet[i].ToString();
                accepted += Decoded(start + last) >= 0 ? 1 : 0;
            }

            Assert.AreEqual(canonical, accepted);
        }

        [TestMethod]
        public void Character_OutsideTheAlphabet_IsRefused()
        {
            byte[] text = Text.Bytes("AAAA");
            int accepted = 0;
            for (int i = 0; i < 256; i++)
            {
                text[2] = (byte)i;
                accepted += Base64Url.Decode(text, 0, text.Length, new byte[3]) >= 0 ? 1 : 0;
            }

            Assert.AreEqual(64, accepted);
        }

        [TestMethod]
        [DataRow("A")]
        [DataRow("AAAAA")]
        [DataRow("Zg==")]
        [DataRow("Zm8=")]
        [DataRow("Zm9v=")]
        [DataRow("Zm 9")]
        [DataRow("Zm9v\n")]
        [DataRow(" Zm9v")]
        [DataRow("Zm+v")]
        [DataRow("Zm/v")]
        public void Text_ThatIsNotCanonical_IsRefused(string text)
        {
            Assert.AreEqual(-1, Decoded(text));
        }

        [TestMethod]
        public void Text_LongerThanTheRoom_IsRefused()
        {
            Assert.AreEqual(3, Base64Url.Decode(Text.Bytes("AAAA"), 0, 4, new byte[3]));
            Assert.AreEqual(-1, Base64Url.Decode(Text.Bytes("AAAA"), 0, 4, new byte[2]));
        }

        [TestMethod]
        public void Bytes_OfEveryLength_ComeBack()
        {
            TestRandom random = new TestRandom(1);
            for (int length = 0; length <= 70; length++)
            {
                byte[] bytes = new byte[length];
                random.Fill(bytes);
                byte[] back = new byte[length];

                string text = Jws.Encode(bytes);

                Assert.AreEqual(Base64Url.EncodedLength(length), text.Length);
                Assert.AreEqual(length, Base64Url.Decode(Text.Bytes(text), 0, text.Length, back));
                Assert.AreEqual(Hex.Of(bytes, length), Hex.Of(back, length));
            }
        }

        private static int Decoded(string text)
        {
            return Base64Url.Decode(Text.Bytes(text), 0, text.Length, new byte[16]);
        }
    }
}
