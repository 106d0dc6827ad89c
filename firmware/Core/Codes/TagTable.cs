using Lockbox.Core.Store;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// The tags of all slots once more, each as a pair of 64-bit numbers, so that one can be looked for in few steps. Follows
    /// the records of <see cref="StateFile"/>. Main loop only.
    /// </summary>
    public sealed class TagTable
    {
        private const int HalfBytes = 8;

        /// <summary>First eight bytes of each slot's tag.</summary>
        public long[] Heads { get; } = new long[Limits.GrantSlots];

        /// <summary>Last eight bytes of each slot's tag.</summary>
        public long[] Tails { get; } = new long[Limits.GrantSlots];

        /// <summary>Takes one slot's tag over.</summary>
        /// <param name="tagAt">Where it starts in <paramref name="bytes"/>.</param>
        public void Set(int slot, byte[] bytes, int tagAt)
        {
            Heads[slot] = Head(bytes, tagAt);
            Tails[slot] = Tail(bytes, tagAt);
        }

        /// <returns>The first eight bytes of a tag as a number.</returns>
        public static long Head(byte[] bytes, int tagAt)
        {
            return (Pack.Get(bytes, tagAt) << 32) | Pack.Get(bytes, tagAt + 4);
        }

        /// <returns>The last eight bytes of a tag as a number.</returns>
        public static long Tail(byte[] bytes, int tagAt)
        {
            return Head(bytes, tagAt + HalfBytes);
        }
    }
}
