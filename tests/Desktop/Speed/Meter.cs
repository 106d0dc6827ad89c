using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Speed;

/// <summary>Counts what something costs: instructions in the traced world, bytes allocated in the plain one.</summary>
/// <param name="countsSteps">True for instructions.</param>
internal sealed class Meter(bool countsSteps)
{
    private const int Repeats = 200;

    /// <summary>Mean and most of every workload so far, in the order of their measurement.</summary>
    public List<long> Costs { get; } = [];

    /// <param name="prepare">Before each repeat; not counted.</param>
    /// <param name="run">What is counted.</param>
    public void Measure(Action prepare, Action run)
    {
        long sum = 0;
        long most = 0;

        // What runs once in a program, such as static constructors, is no part of it.
        prepare();
        run();
        for (int i = 0; i < Repeats; i++)
        {
            prepare();
            long before = Read();
            run();
            long cost = Read() - before;
            sum += cost;
            most = Math.Max(most, cost);
        }

        Costs.Add((sum + (Repeats / 2)) / Repeats);
        Costs.Add(most);
    }

    private long Read()
    {
        return countsSteps ? Trace.Count : GC.GetAllocatedBytesForCurrentThread();
    }
}
