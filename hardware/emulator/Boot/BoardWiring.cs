namespace Lockbox.Emulator.Boot;

/// <summary>
/// Which GPIO each part hangs on, and the board's own resistors: hardware/pinmap.csv once more, so that a firmware
/// whose pins differ from the drawing fails here as it would on the board. A test keeps the two equal.
/// </summary>
public static class BoardWiring
{
    public const int PinCount = 40;

    /// <summary>GPIO 34 to 39 have neither an output stage nor pulls.</summary>
    public const int FirstInputOnlyPin = 34;

    public const int DisplayData = 23;
    public const int DisplayClock = 18;
    public const int DisplayLoad = 19;
    public const int DisplayUnused = 39;
    public const int Coil = 21;
    public const int Lid = 34;
    public const int Supply = 36;
    public const int Watchdog = 22;
    public const int Bitten = 35;
    public const int Buzzer = 2;

    /// <summary>Pins with a resistor to the supply on the board.</summary>
    public static readonly int[] PulledUp = [DisplayLoad, Lid];

    /// <summary>Pins with a resistor to ground on the board.</summary>
    public static readonly int[] PulledDown = [DisplayData, DisplayClock, DisplayUnused, Coil, Supply, Watchdog, Bitten, Buzzer];

    public static readonly int[] KeyRows = [32, 33, 25, 26];

    public static readonly int[] KeyColumns = [13, 14, 27, 4];
}
