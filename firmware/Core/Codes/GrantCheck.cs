namespace Lockbox.Core.Codes
{
    /// <summary>
    /// Finds a tag among the grants in a time that says nothing: all 96 slots, every bit, no branch and no index that
    /// depends on what is stored or typed (PROTOCOL.md 5.2).
    /// </summary>
    public sealed class GrantCheck
    {
        private readonly TagTable _tags;

        public GrantCheck(TagTable tags)
        {
            _tags = tags;
        }

        /// <returns>The slot that holds the tag, or <see cref="GrantBook.NoSlot"/>.</returns>
        public int Find(byte[] tag)
        {
            long head = TagTable.Head(tag, 0);
            long tail = TagTable.Tail(tag, 0);
            long[] heads = _tags.Heads;
            long[] tails = _tags.Tails;
            long found = GrantBook.NoSlot;
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                // All ones when they differ, all zeroes when not: the sign of what differs, or of its negative.
                long difference = (heads[slot] ^ head) | (tails[slot] ^ tail);
                long differs = (difference | -difference) >> 63;
                found = (found & differs) | (slot & ~differs);
            }

            return (int)found;
        }
    }
}
