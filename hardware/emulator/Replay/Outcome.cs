using Lockbox.Emulator.Watch;

namespace Lockbox.Emulator.Replay;

/// <summary>Something that was seen of a box and has to be seen again.</summary>
/// <param name="AtMs">Board time.</param>
/// <param name="Kind">Outcomes of one kind have an order; those of two kinds may come in either.</param>
/// <param name="What">Without what is different in every run.</param>
internal sealed record Outcome(long AtMs, string Kind, string What)
{
    private const string Penalty = "penalty";

    /// <returns>Null for an entry that is no outcome: flash is written when there is time for it, and inputs are inputs.</returns>
    public static Outcome? Of(TimelineEntry entry) => entry.Detail switch
    {
        FaceSeen face => new Outcome(entry.AtMs, "face", face.Seconds is null ? entry.Text : Penalty),
        CoilSeen coil => new Outcome(entry.AtMs, "coil", coil.On ? "on" : "off"),
        LidSeen lid => new Outcome(entry.AtMs, "lid", lid.Open ? "open" : "shut"),
        PowerSeen power => new Outcome(entry.AtMs, "power", power.Change.ToString().ToLowerInvariant()),
        MessageSeen { Repeated: false } message when entry.Kind == EntryKind.Up => OfMessage(entry, message),
        _ => null,
    };

    /// <summary>Whether it is the same thing once more, such as the next second of a countdown.</summary>
    public bool Repeats(Outcome? before) => Kind == "face" && What == Penalty && before == this with { AtMs = before?.AtMs ?? 0 };

    // Without a word of whether it is signed right: who replays need not have the key.
    private static Outcome OfMessage(TimelineEntry entry, MessageSeen message)
    {
        string text = message.Claims is null ? entry.Text : MessageWords.Of(message.Claims);
        return new Outcome(entry.AtMs, "message " + text.Split(' ')[0], text);
    }
}
