using System.Diagnostics;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Fuzz;

/// <summary>A worker for each core on one target. An input that takes too long ends the work and is a violation.</summary>
internal sealed class Crew(string name, Tally tally)
{
    // Far above the fraction of a millisecond that any input takes, even on a machine that is busy with something else.
    private static readonly TimeSpan _tooLong = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);

    // A run that may not last all night ends by itself then, and says how far it came.
    private static readonly TimeSpan _longest =
        int.TryParse(Environment.GetEnvironmentVariable("LOCKBOX_FUZZ_SECONDS"), out int seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;

    private readonly byte[][] _seeds = [.. Corpus.SeedsOf(name).Select(File.ReadAllBytes)];

    private long _round = -1;

    /// <summary>Runs the seeds and then so many rounds, from the first on: the same inputs each time.</summary>
    public void Run(long rounds)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long before = tally.Count;
        Worker[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Worker(name, _seeds, tally))];
        Task[] tasks = [.. workers.Select((worker, i) => Task.Factory.StartNew(() => Work(worker, i == 0, rounds, watch), TaskCreationOptions.LongRunning))];
        while (!Task.WaitAll(tasks, _lookEvery))
        {
            if (workers.FirstOrDefault(worker => worker.Busy > _tooLong) is { } stuck)
            {
                stuck.GiveUp();
                return;
            }
        }

        long count = tally.Count - before;
        Console.WriteLine($"fuzz {name}: {count} executions from {_seeds.Length} seeds in {watch.Elapsed.TotalSeconds:F1} s, {count / watch.Elapsed.TotalSeconds:F0} a second");
    }

    private void Work(Worker worker, bool isFirst, long rounds, Stopwatch watch)
    {
        if (isFirst)
        {
            worker.RunSeeds();
        }

        long round = Interlocked.Increment(ref _round);
        while (round < rounds && !worker.HasSeenEnough && watch.Elapsed < _longest)
        {
            worker.RunRound(round);
            round = Interlocked.Increment(ref _round);
        }
    }
}
