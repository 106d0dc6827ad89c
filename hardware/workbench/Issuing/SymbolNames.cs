using Lockbox.Core;

namespace Lockbox.Issuing;

/// <summary>What people call the symbols on the box (PROTOCOL.md 9), by index.</summary>
public static class SymbolNames
{
    private static readonly string[] _names =
    [
        "star", "heart", "moon", "sun", "tree", "house", "car", "key",
        "bell", "fish", "cup", "drop", "bolt", "flag", "smile", "anchor",
    ];

    public static IReadOnlyList<string> All => _names;

    /// <param name="symbol">0 to 15; anything else has no name.</param>
    public static string Of(int symbol) => symbol is >= 0 and < Limits.Symbols ? _names[symbol] : "";
}
