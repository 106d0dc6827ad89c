namespace Lockbox.Tests.Model.Protocol;

/// <summary>How the parties behave: as PROTOCOL.md says, with more that may go wrong, or broken in one place.</summary>
internal sealed record Rules(string Name)
{
    /// <summary>As PROTOCOL.md says; commits are atomic, as STORAGE.md promises.</summary>
    public static readonly Rules Proposal = new("proposal");

    /// <summary>The state may be lost once. The box says so, the issuer re-keys it, and the live codes are void.</summary>
    public static readonly Rules Loss = new("state lost, new epoch, live codes voided") { MayLoseState = true };

    /// <summary>A commit is a write that may be torn, then a mirror; at rest a bit of either slot may turn over.</summary>
    public static readonly Rules Slots = new("mirrored slots") { HasSlots = true };

    public static readonly Rules[] Sound = [Proposal, Loss, Slots];

    /// <summary>Each is one mistake, and must be found to break the promise.</summary>
    public static readonly Rules[] Broken =
    [
        new("claim written after firing") { FiresFirst = true, Breaks = Promise.OpensOnce },
        new("receipt before commit") { ReceiptsFirst = true, Breaks = Promise.ReleasedCodeStays },
        new("MQTT PUBACK taken for a receipt") { TrustsPuback = true, Breaks = Promise.ReleasedCodeStays },
        new("count after compare") { ComparesFirst = true, Breaks = Promise.EveryGuessCounts },
        new("gaps in the sequence accepted") { AcceptsGaps = true, Breaks = Promise.ReleasedCodeStays },
        new("no sequence check") { ChecksNoSequence = true, Breaks = Promise.RevokedIsRevoked },
        new("state lost, box restarts at sequence 0") { MayLoseState = true, RestartsAtZero = true, Breaks = Promise.RevokedIsRevoked },
        new("no mirror, a bit of the newer slot turns over") { HasSlots = true, NeverMirrors = true, Breaks = Promise.OpensOnce },
    ];

    /// <summary>What a mistake must be found to break; without one nothing may break.</summary>
    public Promise? Breaks { get; private init; }

    public bool MayLoseState { get; private init; }

    public bool HasSlots { get; private init; }

    public bool FiresFirst { get; private init; }

    public bool ReceiptsFirst { get; private init; }

    public bool TrustsPuback { get; private init; }

    public bool ComparesFirst { get; private init; }

    public bool AcceptsGaps { get; private init; }

    public bool ChecksNoSequence { get; private init; }

    public bool RestartsAtZero { get; private init; }

    public bool NeverMirrors { get; private init; }
}
