using Lockbox.Nano;
using Lockbox.Wiring;

namespace nanoFramework.Runtime.Native;

public delegate void RebootEventHandler();

public enum RebootOption
{
    NormalReboot = 0,
    EnterNanoBooter = 1,
    ClrOnly = 2,
    EnterProprietaryBooter = 8,
}

/// <summary>Restarts of the device; every option restarts the whole chip here.</summary>
public class Power
{
    /// <summary>Raised on the calling thread before the restart.</summary>
    public static event RebootEventHandler? OnRebootEvent;

    /// <summary>Does not return.</summary>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot)
    {
        RebootDevice(-1, rebootOption);
    }

    /// <param name="exitTimeout">Milliseconds for the handlers; not enforced here.</param>
    /// <param name="rebootOption">Without effect.</param>
    public static void RebootDevice(int exitTimeout, RebootOption rebootOption = RebootOption.NormalReboot)
    {
        IChip chip = Chip.Powered();
        Guarded.Run(chip, "a reboot handler", () => OnRebootEvent?.Invoke());
        chip.Reboot();
    }
}
