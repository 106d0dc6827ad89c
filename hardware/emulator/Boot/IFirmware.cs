using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>What is burnt into the chip.</summary>
public interface IFirmware
{
    /// <summary>Loads a copy that shares no state with any earlier one. Throws when it is not there.</summary>
    IProgram Load();
}

/// <summary>One loaded copy, for one power-up. Disposed when the power-up is over, perhaps before its threads have noticed.</summary>
public interface IProgram : IDisposable
{
    /// <summary>Runs Main on the calling thread.</summary>
    void Run(IChip chip);
}
