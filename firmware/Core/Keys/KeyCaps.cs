namespace Lockbox.Core.Keys
{
    /// <summary>What is printed on the keys, row by row from the top (PROTOCOL.md 9).</summary>
    public static class KeyCaps
    {
        public const char Back = '*';
        public const char More = '#';

        private const string Caps = "123A456B789C*0#D";

        /// <param name="key">Row * 4 + column.</param>
        public static char Of(int key)
        {
            return Caps[key];
        }

        /// <returns>The key on which it is printed.</returns>
        public static int KeyOf(char cap)
        {
            return Caps.IndexOf(cap);
        }

        public static bool IsDigit(char cap)
        {
            return cap >= '0' && cap <= '9';
        }

        /// <returns>0 to 3 for A to D, -1 for any other key.</returns>
        public static int Pick(char cap)
        {
            return cap >= 'A' && cap <= 'D' ? cap - 'A' : -1;
        }
    }
}
