namespace Lockbox.Core.Ports
{
    /// <summary>The raw key matrix: one row driven, its columns read. Does not block; main loop only.</summary>
    public interface IKeyLines
    {
        /// <summary>True when a key may have been touched since <see cref="Rest"/>: an edge, which is a hint and no more.</summary>
        bool HasStirred { get; }

        /// <summary>Drives one row and reads its columns.</summary>
        /// <param name="row">0 to <see cref="Limits.KeyRows"/> - 1, from the top.</param>
        /// <returns>One bit per column, bit 0 the leftmost; set where the key is down.</returns>
        int ReadRow(int row);

        /// <summary>Drives all rows, so that any key that goes down, or is down already, stirs.</summary>
        void Rest();
    }
}
