using System.Diagnostics;
using Lockbox.Fuzzing;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Fuzz;

/// <summary>Runs rounds of inputs through one target on one thread, and shows from outside whether it still turns.</summary>
internal sealed class Worker(string name, IReadOnlyList<byte[]> seeds, Tally tally)
{
    /// <summary>Inputs of one round; the round's number decides what they are.</summary>
    public const int InputsPerRound = 10000;

    private const string Broken = ".artifacts/fuzz/broken";
    private const int MostBroken = 10;

    private readonly Mutator _mutator = new(seeds, Targets.New(name).Longest);

    private ITarget _target = Targets.New(name);
    private int _broken;
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>How long the target has been busy with the input of this moment.</summary>
    public TimeSpan Busy => Stopwatch.GetElapsedTime(Interlocked.Read(ref _since));

    /// <summary>True when so much is broken that more of it would tell nothing new.</summary>
    public bool HasSeenEnough => _broken >= MostBroken;

    /// <summary>The seeds as they are.</summary>
    public void RunSeeds()
    {
        for (int i = 0; i < seeds.Count; i++)
        {
            _mutator.Take(i);
            Run("seeds");
        }
    }

    public void RunRound(long round)
    {
        string where = $"round {round}";
        _mutator.Begin((ulong)round);
        for (int i = 0; i < InputsPerRound && !HasSeenEnough; i++)
        {
            _mutator.Next();
            Run(where);
        }
    }

    /// <summary>Nothing more can be expected: says what the target is stuck in.</summary>
    public void GiveUp()
    {
        Report("hangs");
    }

    private void Run(string where)
    {
        Interlocked.Exchange(ref _since, Stopwatch.GetTimestamp());
        try
        {
            _target.Run(_mutator.Input);
        }
        catch (Exception broken)
        {
            Report($"{where}: {broken}");
            _target = Targets.New(name);
        }

        tally.Add();
    }

    private void Report(string how)
    {
        _broken++;
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(_mutator.Input))[..16];
        string path = $"{Broken}/{name}-{hash}";
        Directory.CreateDirectory(Tree.PathOf(Broken));
        File.WriteAllBytes(Tree.PathOf(path), _mutator.Input);
        tally.Violate($"{name}: {how}\nrepeat: dotnet run --project tests/Desktop/Fuzzing once {name} {path}");
    }
}
