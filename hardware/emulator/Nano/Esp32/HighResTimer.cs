using Lockbox.Nano;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The fine clock of the chip. Only the reading of it is here.</summary>
public class HighResTimer
{
    /// <returns>Microseconds since power-up; the board's clock counts whole milliseconds.</returns>
    public static ulong GetCurrent()
    {
        return (ulong)Chip.Powered().UptimeMs * 1000;
    }
}
