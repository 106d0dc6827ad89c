using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;

namespace Lockbox.Shared.Doubles
{
    /// <summary>Signed messages put together by hand, so that they can be wrong in one place.</summary>
    public static class Jws
    {
        /// <returns>A message with this payload, whatever it says.</returns>
        public static byte[] Sign(string json, byte[] key)
        {
            return Sign(JwsHeader.Plain, Encode(Text.Bytes(json)), key);
        }

        /// <returns>Header and payload as they are, and the MAC over both.</returns>
        public static byte[] Sign(string header, string payload, byte[] key)
        {
            byte[] text = Text.Bytes(header + "." + payload);
            byte[] mac = new byte[Limits.MacBytes];
            new ManagedHash().Compute(key, text, text.Length, mac);
            return Text.Bytes(header + "." + payload + "." + Encode(mac));
        }

        public static string Encode(byte[] bytes)
        {
            byte[] text = new byte[Base64Url.EncodedLength(bytes.Length)];
            Base64Url.Encode(bytes, 0, bytes.Length, text, 0);
            char[] characters = new char[text.Length];
            for (int i = 0; i < text.Length; i++)
            {
                characters[i] = (char)text[i];
            }

            return new string(characters);
        }
    }
}
