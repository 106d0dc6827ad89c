namespace Lockbox.Emulator.Parts;

/// <summary>Which of the program's files on the flash, each in slots of its own. Stable numbers: they are in recordings.</summary>
public enum StoredFile
{
    State = 0,
    Fails = 1,
    Events = 2,
}
