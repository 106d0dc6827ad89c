namespace Lockbox.Clr.Speed
{
    /// <summary>What one writes without a thought: the codes as they are, compared until one is equal.</summary>
    public sealed class PlainCodes
    {
        private readonly string[] _codes;

        public PlainCodes(string[] codes)
        {
            _codes = codes;
        }

        /// <returns>The slot, or -1.</returns>
        public int Find(string typed)
        {
            for (int slot = 0; slot < _codes.Length; slot++)
            {
                if (_codes[slot] == typed)
                {
                    return slot;
                }
            }

            return -1;
        }
    }
}
