using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Watch;

/// <summary>A wire that is worth looking at.</summary>
/// <param name="Name">As in hardware/pinmap.csv.</param>
/// <param name="Pin">GPIO.</param>
/// <param name="Group"><c>rows</c>, <c>columns</c>, <c>coil</c>, <c>spi</c> or <c>other</c>.</param>
internal sealed record NamedWire(string Name, int Pin, string Group)
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<NamedWire> All { get; } =
    [
        .. BoardWiring.KeyRows.Select((pin, row) => new NamedWire($"KeyRow{row}", pin, "rows")),
        .. BoardWiring.KeyColumns.Select((pin, column) => new NamedWire($"KeyColumn{column}", pin, "columns")),
        new("DisplayData", BoardWiring.DisplayData, "spi"),
        new("DisplayClock", BoardWiring.DisplayClock, "spi"),
        new("DisplayLoad", BoardWiring.DisplayLoad, "spi"),
        new("Coil", BoardWiring.Coil, "coil"),
        new("Lid", BoardWiring.Lid, "other"),
        new("Supply", BoardWiring.Supply, "other"),
        new("Watchdog", BoardWiring.Watchdog, "other"),
        new("Bitten", BoardWiring.Bitten, "other"),
        new("Buzzer", BoardWiring.Buzzer, "other"),
    ];
}
