namespace Lockbox.Shared
{
    /// <summary>Counts pixels.</summary>
    public static class Pixels
    {
        /// <returns>How many bits are set.</returns>
        public static int Lit(byte[] bytes, int from, int count)
        {
            int lit = 0;
            for (int i = from; i < from + count; i++)
            {
                lit += Lit(bytes[i]);
            }

            return lit;
        }

        /// <returns>How many bits differ.</returns>
        public static int Different(byte[] a, byte[] b)
        {
            int different = 0;
            for (int i = 0; i < a.Length; i++)
            {
                different += Lit((byte)(a[i] ^ b[i]));
            }

            return different;
        }

        private static int Lit(byte row)
        {
            int lit = 0;
            for (int bits = row; bits != 0; bits &= bits - 1)
            {
                lit++;
            }

            return lit;
        }
    }
}
