using Lockbox.Nano;

namespace nanoFramework.Runtime.Native;

/// <summary>The wall clock of the chip.</summary>
public static class Rtc
{
    /// <param name="dateTime">UTC.</param>
    public static bool SetSystemTime(DateTime dateTime)
    {
        Chip.Powered().UtcNow = DateTime.SpecifyKind(dateTime, DateTimeKind.Utc);
        return true;
    }
}
