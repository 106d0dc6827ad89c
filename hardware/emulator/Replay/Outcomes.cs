using Lockbox.Emulator.Watch;

namespace Lockbox.Emulator.Replay;

/// <summary>Picks the outcomes from a timeline. On the board's thread.</summary>
internal sealed class Outcomes
{
    private readonly Action<Outcome> _take;
    private readonly Dictionary<string, Outcome> _last = [];

    public Outcomes(Timeline timeline, Action<Outcome> take)
    {
        _take = take;
        timeline.Added += OnAdded;
    }

    private void OnAdded(TimelineEntry entry)
    {
        if (Outcome.Of(entry) is { } outcome)
        {
            bool isRepeated = outcome.Repeats(_last.GetValueOrDefault(outcome.Kind));
            _last[outcome.Kind] = outcome;
            if (!isRepeated)
            {
                _take(outcome);
            }
        }
    }
}
