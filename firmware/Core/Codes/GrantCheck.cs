namespace Lockbox.Core.Codes
{
    /// <summary>
    /// Finds a tag among the grants in a time that says nothing: all 96 slots, every bit, no branch and no index that
    /// depends on what is stored or typed (PROTOCOL.md 5.2). Three columns at a time, because on an interpreter the loop
    /// itself costs more than the look at a slot.
    /// </summary>
    public sealed class GrantCheck
    {
        private const int Sign = 63;
        private const int RowBits = 5;

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
            long[] heads0 = _tags.Heads[0], heads1 = _tags.Heads[1], heads2 = _tags.Heads[2];
            long[] tails0 = _tags.Tails[0], tails1 = _tags.Tails[1], tails2 = _tags.Tails[2];

            // Negative until the column's hit, 0 from then on: a number or its negative has the sign, unless it is 0.
            long miss0 = -1, miss1 = -1, miss2 = -1;
            long row = TagTable.Rows - 1;
            int at = TagTable.Rows;
            do
            {
                at--;
                long difference = (heads0[at] ^ head) | (tails0[at] ^ tail);
                miss0 &= difference | -difference;
                difference = (heads1[at] ^ head) | (tails1[at] ^ tail);
                miss1 &= difference | -difference;
                difference = (heads2[at] ^ head) | (tails2[at] ^ tail);
                miss2 &= difference | -difference;

                // Goes down with the loop up to the hit, and stays there.
                row += (miss0 & miss1 & miss2) >> Sign;
            }
            while (at != 0);

            // All ones without a hit, and so is the row then: together -1, which is no slot.
            long column = (miss0 >> Sign) & ((miss1 >> Sign) | 1) & ((miss2 >> Sign) | 2);
            return (int)((column << RowBits) | row);
        }
    }
}
