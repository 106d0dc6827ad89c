namespace Lockbox.Nano;

/// <summary>The time base of the CLR: a FreeRTOS tick of 10 ms.</summary>
internal static class Ticks
{
    public const int Milliseconds = 10;

    /// <summary>The next whole number of ticks; a negative value stays as it is (for ever).</summary>
    public static int RoundUp(int milliseconds)
    {
        if (milliseconds <= 0)
        {
            return milliseconds;
        }

        long ticks = ((long)milliseconds + Milliseconds - 1) / Milliseconds;
        return (int)Math.Min(ticks * Milliseconds, int.MaxValue);
    }

    public static long RoundDown(long milliseconds)
    {
        return milliseconds / Milliseconds * Milliseconds;
    }

    public static int FromTimeSpan(TimeSpan time)
    {
        return (int)Math.Clamp((long)time.TotalMilliseconds, Timeout.Infinite, int.MaxValue);
    }
}
