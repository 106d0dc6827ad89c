using System.Globalization;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Evidence;

/// <summary>How many cases each piece of evidence must count: tests/evidence.txt, which check.sh holds the run to.</summary>
internal static class Sizes
{
    private const int Gate = 1;
    private const int Goal = 2;

    private static readonly Dictionary<string, string[]> _lines = File.ReadAllLines(Tree.PathOf("tests/evidence.txt"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[0]);

    /// <summary>True under `check.sh --evidence`: the goals' sizes instead of the gate's.</summary>
    public static bool AreGoals { get; } = Environment.GetEnvironmentVariable("LOCKBOX_EVIDENCE") == "goal";

    /// <returns>The least count for a name in this run.</returns>
    public static long Of(string name)
    {
        return long.Parse(_lines[name][AreGoals ? Goal : Gate], CultureInfo.InvariantCulture);
    }
}
