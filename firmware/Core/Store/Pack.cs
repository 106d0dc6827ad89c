namespace Lockbox.Core.Store
{
    /// <summary>Numbers in records: big-endian, 32 bits.</summary>
    public static class Pack
    {
        public static void Put(byte[] into, int at, long number)
        {
            into[at] = (byte)(number >> 24);
            into[at + 1] = (byte)(number >> 16);
            into[at + 2] = (byte)(number >> 8);
            into[at + 3] = (byte)number;
        }

        /// <returns>0 to 4,294,967,295.</returns>
        public static long Get(byte[] from, int at)
        {
            return ((long)from[at] << 24) | ((long)from[at + 1] << 16) | ((long)from[at + 2] << 8) | from[at + 3];
        }
    }
}
