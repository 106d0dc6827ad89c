namespace Lockbox.Core.Secrets
{
    /// <summary>Comparing secrets without telling where they differ.</summary>
    public static class FixedTime
    {
        /// <summary>Looks at every byte; no branch on their values.</summary>
        /// <returns>All ones when the two runs are equal, zero when not.</returns>
        public static int EqualMask(byte[] left, int leftStart, byte[] right, int rightStart, int count)
        {
            int difference = 0;
            for (int i = 0; i < count; i++)
            {
                difference |= left[leftStart + i] ^ right[rightStart + i];
            }

            return ~((difference | -difference) >> 31);
        }

        /// <returns>True when the first <paramref name="count"/> bytes of both are equal.</returns>
        public static bool Same(byte[] left, byte[] right, int count)
        {
            return EqualMask(left, 0, right, 0, count) != 0;
        }
    }
}
