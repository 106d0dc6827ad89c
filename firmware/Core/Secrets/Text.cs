namespace Lockbox.Core.Secrets
{
    /// <summary>ASCII text as bytes. Secrets never pass through here as strings; constants and identifiers do.</summary>
    public static class Text
    {
        /// <returns>The characters of an ASCII string, a byte each.</returns>
        public static byte[] Bytes(string ascii)
        {
            byte[] bytes = new byte[ascii.Length];
            Put(bytes, 0, ascii);
            return bytes;
        }

        /// <returns>The position after the last character written.</returns>
        public static int Put(byte[] into, int at, string ascii)
        {
            for (int i = 0; i < ascii.Length; i++)
            {
                into[at + i] = (byte)ascii[i];
            }

            return at + ascii.Length;
        }

        /// <summary>Writes a number without sign in decimal.</summary>
        /// <returns>The position after the last digit written.</returns>
        public static int PutNumber(byte[] into, int at, long number)
        {
            int digits = 1;
            for (long rest = number / 10; rest > 0; rest /= 10)
            {
                digits++;
            }

            for (int i = at + digits - 1; i >= at; i--)
            {
                into[i] = (byte)('0' + (number % 10));
                number /= 10;
            }

            return at + digits;
        }

        /// <returns>True when <paramref name="count"/> bytes from <paramref name="start"/> spell the ASCII string.</returns>
        public static bool Spells(byte[] text, int start, int count, string ascii)
        {
            if (count != ascii.Length)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                if (text[start + i] != ascii[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
