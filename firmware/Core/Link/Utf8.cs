namespace Lockbox.Core.Link
{
    /// <summary>UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.</summary>
    public static class Utf8
    {
        /// <returns>True when the bytes are whole characters.</returns>
        public static bool IsWhole(byte[] text, int count)
        {
            int at = 0;
            while (at < count)
            {
                int length = LengthOf(text, at, count);
                if (length == 0)
                {
                    return false;
                }

                at += length;
            }

            return true;
        }

        /// <summary>Writes a character.</summary>
        /// <returns>The position after its last byte.</returns>
        public static int Put(byte[] into, int at, int code)
        {
            if (code < 0x80)
            {
                into[at++] = (byte)code;
                return at;
            }

            int tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
            int lead = tail == 1 ? 0xC0 : tail == 2 ? 0xE0 : 0xF0;
            into[at++] = (byte)(lead | (code >> (6 * tail)));
            for (int i = tail - 1; i >= 0; i--)
            {
                into[at++] = (byte)(0x80 | ((code >> (6 * i)) & 0x3F));
            }

            return at;
        }

        private static int LengthOf(byte[] text, int at, int count)
        {
            int lead = text[at];
            if (lead < 0x80)
            {
                return 1;
            }

            int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            if (lead < 0xC2 || lead > 0xF4 || at + length > count || !IsSecond(lead, text[at + 1]))
            {
                return 0;
            }

            for (int i = 2; i < length; i++)
            {
                if ((text[at + i] & 0xC0) != 0x80)
                {
                    return 0;
                }
            }

            return length;
        }

        // Four leads narrow their second byte: overlong forms, surrogates and the end of Unicode (RFC 3629 section 4).
        private static bool IsSecond(int lead, int second)
        {
            int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            return second >= least && second <= most;
        }
    }
}
