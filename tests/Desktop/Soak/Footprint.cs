using System.Diagnostics;

namespace Lockbox.Tests.Soak;

/// <summary>What a run has taken of this process.</summary>
/// <param name="Bytes">Managed memory after a full collection.</param>
/// <param name="Threads">Threads of the process.</param>
/// <param name="Workers">Threads that live in the board's time.</param>
/// <param name="Connections">Open ones.</param>
internal sealed record Footprint(long Bytes, int Threads, int Workers, int Connections)
{
    public static Footprint Of(int workers, int connections)
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using Process own = Process.GetCurrentProcess();
        return new Footprint(GC.GetTotalMemory(forceFullCollection: true), own.Threads.Count, workers, connections);
    }
}
