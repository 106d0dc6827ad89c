namespace Lockbox.Clr.Speed
{
    /// <summary>A scan in constant time as it is usually written: every byte of every tag.</summary>
    public sealed class ByteScan
    {
        private readonly byte[][] _tags;

        public ByteScan(byte[][] tags)
        {
            _tags = tags;
        }

        /// <returns>The slot, or -1.</returns>
        public int Find(byte[] tag)
        {
            int found = -1;
            for (int slot = 0; slot < _tags.Length; slot++)
            {
                byte[] stored = _tags[slot];
                int difference = 0;
                for (int i = 0; i < tag.Length; i++)
                {
                    difference |= stored[i] ^ tag[i];
                }

                found &= slot | ((difference | -difference) >> 31);
            }

            return found;
        }
    }
}
