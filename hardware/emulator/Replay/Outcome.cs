using Lockbox.Core.Link;
using Lockbox.Emulator.Watch;

namespace Lockbox.Emulator.Replay;

/// <summary>Something that was seen of a box and has to be seen again.</summary>
/// <param name="AtMs">Board time.</param>
/// <param name="Kind">Outcomes of one kind have an order; those of two kinds may come in either.</param>
/// <param name="What">Without what is different in every run.</param>
internal sealed record Outcome(long AtMs, string Kind, string What)
{
    /// <summary>The one kind whose order is the network's.</summary>
    public const string Message = "message";

    private const string Face = "face";
    private const string Penalty = "penalty";
    private const string Repeated = " repeated";

    public bool IsFace => Kind == Face;

    /// <returns>Null for an entry that is no outcome: flash is written when there is time for it, and inputs are inputs.</returns>
    public static Outcome? Of(TimelineEntry entry) => entry.Detail switch
    {
        // Dark is what a display is without power, and for an instant in a reset.
        FaceSeen { Face: "off" } => null,
        FaceSeen face => new Outcome(entry.AtMs, Face, face.Seconds is null ? entry.Text : Penalty),
        CoilSeen coil => new Outcome(entry.AtMs, "coil", coil.On ? "on" : "off"),
        LidSeen lid => new Outcome(entry.AtMs, "lid", lid.Open ? "open" : "shut"),
        PowerSeen power => new Outcome(entry.AtMs, "power", power.Change.ToString().ToLowerInvariant()),
        MessageSeen { Claims: { } claims } when entry.Kind == EntryKind.Up => OfMessage(entry, MessageWords.Of(claims)),
        _ => null,
    };

    /// <summary>Whether it is the same face once more, such as the next second of a countdown.</summary>
    public bool Repeats(Outcome? before) => IsFace && before?.What == What;

    // Without a word of whether it is signed right: who replays need not have the key. That a box greets, or says once more
    // what it has said, is the network's doing.
    private static Outcome? OfMessage(TimelineEntry entry, string text) =>
        text.Split(' ') is [Names.Receipt or Names.EventMessage or Names.Report, ..] && !text.EndsWith(Repeated, StringComparison.Ordinal)
            ? new Outcome(entry.AtMs, Message, text)
            : null;
}
