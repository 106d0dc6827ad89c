using Lockbox.Nano;
using Lockbox.Wiring;

namespace Nano.Members;

/// <summary>Static members of System.Threading.WaitHandle: waits for one of several signals in board time.</summary>
public static class System_Threading_WaitHandle
{
    public static int WaitAny(WaitHandle[] waitHandles)
    {
        return WaitAny(waitHandles, Timeout.Infinite, false);
    }

    /// <returns>The index of the signalled one, or <see cref="WaitHandle.WaitTimeout"/>.</returns>
    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext)
    {
        IChip chip = Chip.Powered();
        long start = chip.UptimeMs;
        while (true)
        {
            int signalled = Array.FindIndex(waitHandles, handle => handle.WaitOne(0));
            if (signalled >= 0)
            {
                return signalled;
            }

            if (millisecondsTimeout >= 0 && chip.UptimeMs - start >= millisecondsTimeout)
            {
                return WaitHandle.WaitTimeout;
            }

            chip.Sleep(Ticks.Milliseconds);
        }
    }
}
