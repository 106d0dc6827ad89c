namespace Lockbox.Core.Link
{
    /// <summary>base64url without padding (RFC 4648 section 5), canonical only: unused trailing bits are zero.</summary>
    public static class Base64Url
    {
        private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        /// <returns>Characters needed for so many bytes.</returns>
        public static int EncodedLength(int bytes)
        {
            return ((bytes * 4) + 2) / 3;
        }

        /// <summary>Encodes bytes into characters.</summary>
        /// <returns>The position after the last character written.</returns>
        public static int Encode(byte[] from, int start, int count, byte[] into, int at)
        {
            int held = 0;
            int bits = 0;
            for (int i = 0; i < count; i++)
            {
                held = (held << 8) | from[start + i];
                bits += 8;
                while (bits >= 6)
                {
                    bits -= 6;
                    into[at++] = (byte)Alphabet[(held >> bits) & 63];
                }
            }

            if (bits > 0)
            {
                into[at++] = (byte)Alphabet[(held << (6 - bits)) & 63];
            }

            return at;
        }

        /// <summary>Decodes characters into the start of an array.</summary>
        /// <returns>The number of bytes, or -1 when the text is not canonical or does not fit.</returns>
        public static int Decode(byte[] from, int start, int count, byte[] into)
        {
            if (count % 4 == 1 || (count * 3) / 4 > into.Length)
            {
                return -1;
            }

            int held = 0;
            int bits = 0;
            int written = 0;
            for (int i = 0; i < count; i++)
            {
                int value = ValueOf(from[start + i]);
                if (value < 0)
                {
                    return -1;
                }

                held = ((held << 6) | value) & 0x3FFF;
                bits += 6;
                if (bits >= 8)
                {
                    bits -= 8;
                    into[written++] = (byte)(held >> bits);
                }
            }

            return (held & ((1 << bits) - 1)) == 0 ? written : -1;
        }

        private static int ValueOf(byte character)
        {
            if (character >= 'A' && character <= 'Z')
            {
                return character - 'A';
            }

            if (character >= 'a' && character <= 'z')
            {
                return character - 'a' + 26;
            }

            if (character >= '0' && character <= '9')
            {
                return character - '0' + 52;
            }

            return character == '-' ? 62 : character == '_' ? 63 : -1;
        }
    }
}
