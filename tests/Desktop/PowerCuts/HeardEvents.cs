using Lockbox.Core.Codes;

namespace Lockbox.Tests.PowerCuts;

/// <summary>The events that came out of the box: one content for each number, each linked to the one before.</summary>
internal sealed class HeardEvents
{
    private readonly Dictionary<long, byte[]> _messages = [];
    private readonly Dictionary<long, byte[]> _macs = [];

    /// <summary>The highest number that has come; the box sends in order. -1 for none.</summary>
    public long Highest { get; private set; } = -1;

    public HeardEvents Copy()
    {
        HeardEvents copy = new() { Highest = Highest };
        foreach (KeyValuePair<long, byte[]> message in _messages)
        {
            copy._messages.Add(message.Key, message.Value);
            copy._macs.Add(message.Key, _macs[message.Key]);
        }

        return copy;
    }

    public bool Has(long number)
    {
        return _messages.ContainsKey(number);
    }

    /// <returns>How many of the numbers below this one never came.</returns>
    public long MissingBelow(long next)
    {
        return next - _messages.Keys.Count(number => number < next);
    }

    /// <summary>An event came.</summary>
    /// <param name="mac">Of this message.</param>
    /// <param name="link">What it says of the message before: the start of its MAC.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Hear(long number, byte[] message, byte[] mac, byte[] link)
    {
        if (_messages.TryGetValue(number, out byte[]? known))
        {
            return known.AsSpan().SequenceEqual(message) ? null : $"event {number} came with another content";
        }

        _messages.Add(number, message);
        _macs.Add(number, mac);
        Highest = Math.Max(Highest, number);
        bool isLinked = !_macs.TryGetValue(number - 1, out byte[]? before) || before.AsSpan(0, EventRecord.LinkBytes).SequenceEqual(link);
        return isLinked ? null : $"event {number} is not linked to the one before";
    }
}
