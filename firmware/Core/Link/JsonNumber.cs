namespace Lockbox.Core.Link
{
    /// <summary>Whole numbers in JSON (RFC 8259 section 6), at most 18 digits; fractions and exponents are refused.</summary>
    public static class JsonNumber
    {
        private const int MostDigits = 18;

        /// <returns>The position after the number that starts here, or -1 when none does.</returns>
        public static int End(byte[] text, int start, int end)
        {
            int first = start < end && text[start] == '-' ? start + 1 : start;
            int at = first;
            while (at < end && text[at] >= '0' && text[at] <= '9')
            {
                at++;
            }

            int digits = at - first;
            bool leadingZero = digits > 1 && text[first] == '0';
            if (digits < 1 || digits > MostDigits || leadingZero)
            {
                return -1;
            }

            return at < end && IsContinued(text[at]) ? -1 : at;
        }

        /// <returns>The number between two positions found by <see cref="End"/>.</returns>
        public static long Value(byte[] text, int start, int end)
        {
            bool negative = text[start] == '-';
            long value = 0;
            for (int i = negative ? start + 1 : start; i < end; i++)
            {
                value = (value * 10) + (text[i] - '0');
            }

            return negative ? -value : value;
        }

        private static bool IsContinued(byte character)
        {
            return character == '.' || character == 'e' || character == 'E';
        }
    }
}
