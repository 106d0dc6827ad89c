using Lockbox.Emulator.Watch;

namespace Lockbox.Emulator.Replay;

/// <summary>Picks the outcomes from a timeline, on the board's thread.</summary>
internal sealed class Outcomes
{
    private readonly Action<Outcome> _take;
    private Outcome? _face;

    public Outcomes(Timeline timeline, Action<Outcome> take)
    {
        _take = take;
        timeline.Added += OnAdded;
    }

    /// <summary>From here on a face is new, whatever was shown before.</summary>
    public void Forget() => _face = null;

    private void OnAdded(TimelineEntry entry)
    {
        if (Outcome.Of(entry) is not { } outcome || outcome.Repeats(_face))
        {
            return;
        }

        _face = outcome.IsFace ? outcome : _face;
        _take(outcome);
    }
}
