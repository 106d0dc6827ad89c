namespace Lockbox.Core.Link
{
    /// <summary>Strings in JSON (RFC 8259 section 7), unescaped in place: an escape is never shorter than what it means.</summary>
    public static class JsonString
    {
        private const string Escapes = "\"\\/bfnrt";
        private const string Meanings = "\"\\/\b\f\n\r\t";

        /// <param name="start">Where the opening quote stands.</param>
        /// <returns>The position of the closing quote, or -1 when this is no string.</returns>
        public static int End(byte[] text, int start, int end)
        {
            if (start >= end || text[start] != '"')
            {
                return -1;
            }

            for (int i = start + 1; i < end; i++)
            {
                if (text[i] == '"')
                {
                    return i;
                }

                if (text[i] < ' ')
                {
                    return -1;
                }

                if (text[i] == '\\')
                {
                    i++;
                }
            }

            return -1;
        }

        /// <summary>Unescapes what lies between the quotes.</summary>
        /// <returns>The new length, from the same start; -1 when an escape is wrong.</returns>
        public static int Unescape(byte[] text, int start, int end)
        {
            int to = start;
            int from = start;
            while (from < end)
            {
                if (text[from] != '\\')
                {
                    text[to++] = text[from++];
                    continue;
                }

                int used = text[from + 1] == 'u' ? UnescapeCode(text, from, end, ref to) : UnescapeSign(text, from, ref to);
                if (used < 0)
                {
                    return -1;
                }

                from += used;
            }

            return to - start;
        }

        private static int UnescapeSign(byte[] text, int from, ref int to)
        {
            int index = Escapes.IndexOf((char)text[from + 1]);
            if (index < 0)
            {
                return -1;
            }

            text[to++] = (byte)Meanings[index];
            return 2;
        }

        private static int UnescapeCode(byte[] text, int from, int end, ref int to)
        {
            int code = Hex(text, from + 2, end);
            int used = 6;
            if (code >= 0xD800 && code <= 0xDBFF)
            {
                code = Pair(code, text, from + 6, end);
                used = 12;
            }

            // A low half on its own stands for no character.
            if (code < 0 || (code >= 0xDC00 && code <= 0xDFFF))
            {
                return -1;
            }

            to = Utf8.Put(text, to, code);
            return used;
        }

        private static int Pair(int high, byte[] text, int from, int end)
        {
            if (from + 1 >= end || text[from] != '\\' || text[from + 1] != 'u')
            {
                return -1;
            }

            int low = Hex(text, from + 2, end);
            return low >= 0xDC00 && low <= 0xDFFF ? 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) : -1;
        }

        private static int Hex(byte[] text, int from, int end)
        {
            if (from + 4 > end)
            {
                return -1;
            }

            int code = 0;
            for (int i = from; i < from + 4; i++)
            {
                int digit = HexDigit(text[i]);
                if (digit < 0)
                {
                    return -1;
                }

                code = (code << 4) | digit;
            }

            return code;
        }

        private static int HexDigit(byte character)
        {
            if (character >= '0' && character <= '9')
            {
                return character - '0';
            }

            int letter = character | 0x20;
            return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
        }
    }
}
