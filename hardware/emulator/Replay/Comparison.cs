using System.Globalization;

namespace Lockbox.Emulator.Replay;

/// <summary>
/// Holds what a replay saw against its recording. Faces, coil, lid and power come in the same order and at nearly the same
/// time. Of the messages each has to be said again; when, and how often, is the network's doing.
/// </summary>
internal sealed class Comparison
{
    /// <summary>A live thread waits for its turn: so much earlier or later is the same.</summary>
    private const int SlackMs = 3_000;

    private readonly Recording _recording;
    private readonly HashSet<string> _said;
    private readonly Dictionary<string, Queue<Outcome>> _again;

    private Comparison(Recording recording, IReadOnlyList<Outcome> seen)
    {
        _recording = recording;
        _said = [.. from one in seen where one.Kind == Outcome.Message select one.What];
        _again = (from one in seen where one.Kind != Outcome.Message group one by one.Kind)
            .ToDictionary(kind => kind.Key, kind => new Queue<Outcome>(kind));
    }

    /// <returns>The first step at which they differ, in a sentence; null when they do not.</returns>
    public static string? Of(Recording recording, IReadOnlyList<Outcome> seen)
    {
        Comparison comparison = new(recording, seen);
        for (int i = 0; i < recording.Steps.Count; i++)
        {
            Step step = recording.Steps[i];
            if (step.See is not null && comparison.Differs(step) is string how)
            {
                return $"Step {i + 1}, at {Time(step.AtMs)}: {step.See} \"{step.What}\" was recorded, the replay {how}.";
            }
        }

        return comparison.More() is { } more ? $"After the last step: no other {more.Kind} was recorded, but the replay saw {Tell(more)}." : null;
    }

    private string? Differs(Step step)
    {
        if (step.See == Outcome.Message)
        {
            return _said.Contains(step.What!) ? null : "did not hear it";
        }

        Outcome? again = _again.TryGetValue(step.See!, out Queue<Outcome>? rest) && rest.TryDequeue(out Outcome? next) ? next : null;
        return again is null ? "saw nothing of that kind any more"
            : again.What != step.What ? "saw " + Tell(again)
            : Math.Abs(again.AtMs - step.AtMs) > SlackMs ? "saw it at " + Time(again.AtMs)
            : null;
    }

    /// <returns>The first outcome that was not recorded, if any; what comes at the very end may have missed the recording.</returns>
    private Outcome? More() => _again.Values.SelectMany(rest => rest)
        .Where(one => one.AtMs <= _recording.LengthMs - SlackMs)
        .MinBy(one => one.AtMs);

    private static string Tell(Outcome one) => $"{one.Kind} \"{one.What}\" at {Time(one.AtMs)}";

    private static string Time(long milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000.0:0.000} s");
}
