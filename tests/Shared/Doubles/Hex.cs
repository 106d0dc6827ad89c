namespace Lockbox.Shared.Doubles
{
    /// <summary>Bytes as lower-case hexadecimal text.</summary>
    public static class Hex
    {
        private const string Digits = "0123456789abcdef";

        public static byte[] Bytes(string text)
        {
            byte[] bytes = new byte[text.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)((Digits.IndexOf(text[i * 2]) << 4) | Digits.IndexOf(text[(i * 2) + 1]));
            }

            return bytes;
        }

        public static string Of(byte[] bytes, int count)
        {
            char[] text = new char[count * 2];
            for (int i = 0; i < count; i++)
            {
                text[i * 2] = Digits[bytes[i] >> 4];
                text[(i * 2) + 1] = Digits[bytes[i] & 15];
            }

            return new string(text);
        }
    }
}
