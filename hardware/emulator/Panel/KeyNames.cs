namespace Lockbox.Emulator.Panel;

/// <summary>The keys by the names they have in addresses: <c>0</c>–<c>9</c>, <c>A</c>–<c>D</c>, <c>star</c> and <c>hash</c>.</summary>
internal static class KeyNames
{
    private const int Columns = 4;

    private static readonly string[] _names = ["1", "2", "3", "A", "4", "5", "6", "B", "7", "8", "9", "C", "star", "0", "hash", "D"];

    /// <param name="row">0 to 3 from the top.</param>
    /// <param name="column">0 to 3 from the left.</param>
    public static string Of(int row, int column) => _names[(row * Columns) + column];

    public static bool TryFind(string name, out int row, out int column)
    {
        int place = Array.IndexOf(_names, name);
        row = place / Columns;
        column = place % Columns;
        return place >= 0;
    }
}
