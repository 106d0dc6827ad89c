using System.Net.ServerSentEvents;
using Lockbox.Emulator.Bench;
using Lockbox.Emulator.Watch;

namespace Lockbox.Emulator.Panel;

/// <summary>What one listener has been told already. One thread at a time.</summary>
internal sealed class Told
{
    private const int MostEntries = 500;

    private BoardState? _state;
    private string _words = "";
    private string[] _console = [];
    private int _grants = -1;
    private int _levers = -1;
    private long _entry;
    private BoxNews[] _lot = [];

    /// <summary>Lets the state be told again, changed or not.</summary>
    public void ForgetState() => _state = null;

    /// <returns>What the listener does not know yet.</returns>
    public IEnumerable<SseItem<object>> News(Stand stand, Lot lot) =>
        [.. Sights(stand.Scene), .. Grants(stand.Issuing), .. Levers(stand.Levers), .. Entries(stand.Timeline), .. Others(lot)];

    private IEnumerable<SseItem<object>> Sights(Scene scene)
    {
        BoardState state = scene.Look(out string words);
        if (_state is null || !state.LooksLike(_state))
        {
            _state = state;
            yield return new SseItem<object>(state, "state");
        }

        if (words != _words)
        {
            _words = words;
            yield return new SseItem<object>(new { text = words }, "words");
        }

        string[] console = [.. scene.Board.Console, .. scene.Board.Complaints];
        if (!console.AsSpan().SequenceEqual(_console))
        {
            _console = console;
            yield return new SseItem<object>(console, "console");
        }
    }

    private IEnumerable<SseItem<object>> Others(Lot lot)
    {
        BoxNews[] news = lot.Stands.Count > 1 ? lot.News : [];
        if (!news.AsSpan().SequenceEqual(_lot))
        {
            _lot = news;
            yield return new SseItem<object>(_lot, "lot");
        }
    }

    private IEnumerable<SseItem<object>> Grants(IssueDesk? issuing)
    {
        if (issuing is not null && issuing.Version != _grants)
        {
            _grants = issuing.Version;
            yield return new SseItem<object>(issuing.Grants(), "grants");
        }
    }

    private IEnumerable<SseItem<object>> Levers(LeverBench levers)
    {
        if (levers.Version != _levers)
        {
            _levers = levers.Version;
            yield return new SseItem<object>(levers.News, "levers");
        }
    }

    private IEnumerable<SseItem<object>> Entries(Timeline timeline)
    {
        while (timeline.After(_entry, MostEntries) is { Length: > 0 } entries)
        {
            _entry = entries[^1].N;
            yield return new SseItem<object>(entries, "timeline");
        }
    }
}
