using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>The published examples: SHA-256 of "abc" (FIPS 180-4) and case 2 of RFC 4231.</summary>
    [TestClass]
    public class ManagedSha256Tests
    {
        [TestMethod]
        public void The_hash_of_abc_is_the_published_one()
        {
            byte[] hash = new byte[ManagedSha256.HashLength];

            new ManagedSha256().Hash(Ascii("abc"), 3, hash);

            Assert.AreEqual("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Hex(hash));
        }

        [TestMethod]
        public void The_mac_of_the_second_case_is_the_published_one()
        {
            byte[] text = Ascii("what do ya want for nothing?");
            byte[] mac = new byte[ManagedSha256.HashLength];

            new ManagedSha256().Hmac(Ascii("Jefe"), text, text.Length, mac);

            Assert.AreEqual("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Hex(mac));
        }

        private static byte[] Ascii(string text)
        {
            byte[] bytes = new byte[text.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)text[i];
            }

            return bytes;
        }

        private static string Hex(byte[] bytes)
        {
            const string digits = "0123456789abcdef";
            char[] text = new char[bytes.Length * 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                text[2 * i] = digits[bytes[i] >> 4];
                text[(2 * i) + 1] = digits[bytes[i] & 15];
            }

            return new string(text);
        }
    }
}
