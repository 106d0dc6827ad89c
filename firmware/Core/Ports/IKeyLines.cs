namespace Lockbox.Core.Ports
{
    /// <summary>The raw key matrix: one row driven, its columns read. Level, not edge; does not block.</summary>
    public interface IKeyLines
    {
        /// <summary>Drives one row and reads its columns.</summary>
        /// <param name="row">0 to <see cref="Limits.KeyRows"/> - 1, from the top.</param>
        /// <returns>One bit per column, bit 0 the leftmost; set where the key is down.</returns>
        int ReadRow(int row);
    }
}
