namespace Lockbox.Emulator.Panel;

/// <summary>What a person in front of the box could see of it, as JSON.</summary>
/// <param name="Power">Whether the supply is switched on.</param>
/// <param name="BootCount">Starts of the chip since the emulator started.</param>
/// <param name="UptimeMs">Board time since the last of them.</param>
/// <param name="Face">What the display says, such as <c>idle</c>; <c>unknown</c> when it is no picture of the box.</param>
/// <param name="Rows">The display from the top, 32 LEDs as 8 hexadecimal digits each; the highest bit is the leftmost.</param>
/// <param name="Bolt"><c>drawn</c> or <c>shut</c>.</param>
/// <param name="Lid"><c>open</c> or <c>closed</c>.</param>
/// <param name="Symbols">The four symbols on the display from the left, keys A to D; null when it shows none.</param>
internal sealed record BoardState(
    bool Power,
    int BootCount,
    long UptimeMs,
    string Face,
    string[] Rows,
    CoilState Coil,
    string Bolt,
    string Lid,
    LinkState Link,
    IReadOnlyList<int>? Symbols)
{
    /// <summary>True when nothing but the time has changed.</summary>
    public bool LooksLike(BoardState other) =>
        Rows.AsSpan().SequenceEqual(other.Rows)
        && this with { UptimeMs = 0, Rows = [], Symbols = null } == other with { UptimeMs = 0, Rows = [], Symbols = null };
}

/// <param name="On">Whether current flows.</param>
/// <param name="Pulses">Since the emulator started.</param>
/// <param name="LastPulseMs">Board time; 0 before the first.</param>
internal sealed record CoilState(bool On, int Pulses, long LastPulseMs);

/// <param name="Connected">Whether the box is connected to its broker.</param>
internal sealed record LinkState(bool Connected);
