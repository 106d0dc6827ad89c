namespace Lockbox.Emulator.Parts;

/// <summary>What can happen in the middle of a pulse of the coil. Stable numbers: they are in recordings.</summary>
public enum CoilMishap
{
    None = 0,

    /// <summary>The supply is switched off.</summary>
    PowerGoes = 1,

    /// <summary>The program hangs, and never lets go of the coil.</summary>
    ProgramHangs = 2,
}
