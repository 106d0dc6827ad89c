namespace Lockbox.Emulator.Parts;

/// <summary>How the lid's switch is. Stable numbers: they are in recordings.</summary>
public enum LidSwitch
{
    Works = 0,

    /// <summary>Its wire is broken: it says open for ever.</summary>
    SaysOpen = 1,

    /// <summary>Its contact is welded: it says shut for ever.</summary>
    SaysShut = 2,
}
