using System;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// The tags of all slots once more, as pairs of 64-bit numbers in three columns of 32, so that one can be looked for in
    /// few steps. Follows the records of <see cref="StateFile"/>. Main loop only.
    /// </summary>
    public sealed class TagTable
    {
        public const int Columns = 3;
        public const int Rows = Limits.GrantSlots / Columns;

        private const int HalfBytes = 8;

        private readonly long[][] _heads = new long[Columns][];
        private readonly long[][] _tails = new long[Columns][];

        public TagTable()
        {
            for (int column = 0; column < Columns; column++)
            {
                Heads[column] = new long[Rows];
                Tails[column] = new long[Rows];
            }
        }

        /// <summary>First eight bytes of each tag, by column and row; the slot is column * 32 + row.</summary>
        public long[][] Heads => _heads;

        /// <summary>Last eight bytes of each tag.</summary>
        public long[][] Tails => _tails;

        /// <summary>Takes one slot's tag over.</summary>
        /// <param name="tagAt">Where it starts in <paramref name="bytes"/>.</param>
        public void Set(int slot, byte[] bytes, int tagAt)
        {
            Heads[slot / Rows][slot % Rows] = Head(bytes, tagAt);
            Tails[slot / Rows][slot % Rows] = Tail(bytes, tagAt);
        }

        /// <returns>The first eight bytes of a tag as a number; in which order is no matter, as long as it is one.</returns>
        public static long Head(byte[] bytes, int tagAt)
        {
            return BitConverter.ToInt64(bytes, tagAt);
        }

        /// <returns>The last eight bytes of a tag as a number.</returns>
        public static long Tail(byte[] bytes, int tagAt)
        {
            return BitConverter.ToInt64(bytes, tagAt + HalfBytes);
        }
    }
}
