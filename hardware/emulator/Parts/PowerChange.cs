namespace Lockbox.Emulator.Parts;

/// <summary>What becomes of the supply and of the chip.</summary>
internal enum PowerChange
{
    Off = 0,
    On = 1,

    /// <summary>The chip starts.</summary>
    Boot = 2,

    /// <summary>The chip is reset by its own program.</summary>
    Reset = 3,

    /// <summary>The watchdog resets the chip.</summary>
    Bite = 4,
}
