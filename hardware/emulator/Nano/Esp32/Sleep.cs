using Lockbox.Nano;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Why the chip woke. Sleeping itself is not emulated.</summary>
public class Sleep
{
    public enum WakeupCause
    {
        Undefined = 0,
        Ext0 = 2,
        Ext1 = 3,
        Timer = 4,
        TouchPad = 5,
        Ulp = 6,
        Gpio = 7,
        Uart = 8,
        Wifi = 9,
        CoCpu = 10,
        CoCpuTrapTrig = 11,
        Bt = 12,
    }

    /// <returns>Always <see cref="WakeupCause.Undefined"/>: the power came.</returns>
    public static WakeupCause GetWakeupCause()
    {
        Chip.Powered();
        return WakeupCause.Undefined;
    }
}
