namespace Lockbox.Fuzzing;

/// <summary>How much memory a part asks for: a fixed base, and hardly more whatever the input says.</summary>
internal static class Heap
{
    private const long Slack = 1024;

    /// <returns>The bytes that an action asked for. The best of three, so that what happens once does not count.</returns>
    public static long Of(Action action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long before = Asked;
            action();
            least = Math.Min(least, Asked - before);
        }

        return least;
    }

    /// <summary>Bytes asked for by this thread so far.</summary>
    public static long Asked => GC.GetAllocatedBytesForCurrentThread();

    /// <returns>True when what was asked for lies within the base and the slack.</returns>
    public static bool IsBounded(long asked, long fixedBase)
    {
        return asked <= fixedBase + Slack;
    }
}
