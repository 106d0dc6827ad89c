namespace Lockbox.Tests.Evidence;

/// <summary>
/// Counts cases while they run and prints `evidence: NAME COUNT violations N` when closed. Any thread. A violation must say
/// how to repeat it.
/// </summary>
internal sealed class Tally(string name)
{
    private const int Shown = 20;

    private readonly Lock _gate = new();
    private readonly List<string> _violations = [];
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    /// <summary>One more case was run and looked at.</summary>
    public void Add() => Add(1);

    public void Add(long cases) => Interlocked.Add(ref _count, cases);

    /// <summary>A promise was broken.</summary>
    /// <param name="how">What, where, and the shortest command that repeats it.</param>
    public void Violate(string how)
    {
        lock (_gate)
        {
            _violations.Add(how);
        }
    }

    /// <summary>Prints the line, and fails when a promise was broken or too few cases were run.</summary>
    public void Close()
    {
        Console.WriteLine($"evidence: {name} {Count} violations {_violations.Count}");
        Assert.IsEmpty(_violations, string.Join(Environment.NewLine, _violations.Take(Shown)));
        Assert.IsGreaterThanOrEqualTo(Sizes.Of(name), Count, $"{name} ran too few cases");
    }
}
