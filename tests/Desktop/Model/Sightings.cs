using System.Collections.Concurrent;

namespace Lockbox.Tests.Model;

/// <summary>Counts what all sequences together have come to: a test that never got anywhere would agree with anything. Any thread.</summary>
internal sealed class Sightings
{
    /// <summary>What must have been seen at least once, besides every face.</summary>
    public static readonly string[] Wanted =
    [
        "stored", "repeated", "full", "duplicate", "window", "absent", "unknown", "malformed", "flash", "nack", "hello",
        "power cut", "power cut in a write", "power cut in a recovery", "service pulse", "report", "Opened", "NotOpened", "Interrupted",
    ];

    private readonly ConcurrentDictionary<string, int> _counts = new();

    public void Add(string what)
    {
        _counts.AddOrUpdate(what, 1, (_, count) => count + 1);
    }

    /// <returns>What was wanted and never seen.</returns>
    public string[] Missing()
    {
        return [.. Enum.GetNames<ModelFace>().Concat(Wanted).Where(what => !_counts.ContainsKey(what))];
    }

    public override string ToString()
    {
        return string.Join(", ", _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
