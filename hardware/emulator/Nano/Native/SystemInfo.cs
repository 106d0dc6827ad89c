using Lockbox.Nano;

namespace nanoFramework.Runtime.Native;

/// <summary>What runs on the device: the firmware line that the stand-ins imitate.</summary>
public static class SystemInfo
{
    public enum FloatingPoint
    {
        None = 0,
        SinglePrecisionSoftware = 1,
        SinglePrecisionHardware = 2,
        DoublePrecisionSoftware = 3,
        DoublePrecisionHardware = 4,
    }

    public static Version Version => Powered(new Version(1, 17, 0, 0));

    public static string OEMString => Powered("Lockbox emulator");

    public static string TargetName => Powered("ESP32_PSRAM_REV3");

    public static string Platform => Powered("ESP32");

    public static FloatingPoint FloatingPointSupport => Powered(FloatingPoint.DoublePrecisionSoftware);

    private static T Powered<T>(T value)
    {
        Chip.Powered();
        return value;
    }
}
