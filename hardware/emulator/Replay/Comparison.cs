using System.Globalization;

namespace Lockbox.Emulator.Replay;

/// <summary>Holds what a replay saw against its recording, kind by kind, each in its order.</summary>
internal static class Comparison
{
    /// <summary>A live thread waits for its turn: so much earlier or later is the same.</summary>
    private const int SlackMs = 3_000;

    /// <returns>The first step at which they differ, in a sentence; null when they do not.</returns>
    public static string? Of(Recording recording, IReadOnlyList<Outcome> seen)
    {
        // A live boot compiles what a replay has compiled already.
        long bootLagMs = 0;
        bool isBooting = false;
        Dictionary<string, Queue<Outcome>> again = seen.GroupBy(one => one.Kind).ToDictionary(kind => kind.Key, kind => new Queue<Outcome>(kind));
        for (int i = 0; i < recording.Steps.Count; i++)
        {
            Step step = recording.Steps[i];
            Outcome? next = step.See is string kind ? Next(again, kind) : null;
            isBooting |= IsBoot(step);
            if (isBooting && step.See == "face" && next is not null)
            {
                bootLagMs = Math.Max(0, step.AtMs - next.AtMs);
                isBooting = false;
            }

            if (step.See is not null && Differs(step, next, SlackMs + bootLagMs) is string how)
            {
                return $"Step {i + 1}, at {Time(step.AtMs)}: {how}";
            }
        }

        Outcome? more = again.Values.SelectMany(rest => rest).Where(one => one.AtMs <= recording.LengthMs - SlackMs).MinBy(one => one.AtMs);
        return more is null ? null : $"After the last step: nothing more was recorded, but the replay saw {Tell(more)}.";
    }

    private static Outcome? Next(Dictionary<string, Queue<Outcome>> again, string kind) =>
        again.TryGetValue(kind, out Queue<Outcome>? rest) && rest.TryDequeue(out Outcome? next) ? next : null;

    private static string? Differs(Step step, Outcome? again, long slackMs)
    {
        string recorded = $"{step.See} \"{step.What}\" was recorded";
        return again is null ? $"{recorded}, the replay saw nothing of that kind any more."
            : again.What != step.What ? $"{recorded}, the replay saw {Tell(again)}."
            : IsTimed(step) && Math.Abs(again.AtMs - step.AtMs) > slackMs ? $"{recorded}, the replay saw it at {Time(again.AtMs)}."
            : null;
    }

    private static bool IsBoot(Step step) => step is { See: "power", What: "boot" };

    // Messages come when the network lets them.
    private static bool IsTimed(Step step) => step.See is "face" or "coil" or "lid";

    private static string Tell(Outcome one) => $"{one.Kind} \"{one.What}\" at {Time(one.AtMs)}";

    private static string Time(long milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000.0:0.000} s");
}
