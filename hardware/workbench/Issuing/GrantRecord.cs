namespace Lockbox.Issuing;

/// <summary>
/// A row of grants. The issuer keeps the code because staff must be able to read it out to the buyer again; it is
/// wiped as soon as the grant is done. <see cref="Revoke"/> is the sequence number of the command that revokes it.
/// <see cref="IsSure"/> is false when the box has only said that it went on, so that it may have refused it: such a grant
/// is not armed until the digest of a hello says that the box holds it.
/// </summary>
internal sealed record GrantRecord(
    string Id,
    string Box,
    uint Epoch,
    GrantKind Kind,
    GrantState State,
    long NotBefore,
    long Expires,
    byte[] Tag,
    string? Code,
    int? Symbol,
    string? Reference,
    long? Revoke,
    string? Replaces,
    string? Note,
    bool IsSure)
{
    private const string Waits = "somebody has this code already; it is good again once the new unit has confirmed it";
    private const string HeldUp = "the box's flash does not take it; it is sent again";

    /// <summary>True once the code was shown to somebody, who goes on having it when it moves to another unit.</summary>
    public bool WasShown { get; init; }

    /// <param name="isHeldUp">True when the box's flash does not take commands.</param>
    public GrantView ToView(bool isHeldUp = false) => new(
        Id,
        Box,
        Kind,
        State,
        DateTimeOffset.FromUnixTimeSeconds(NotBefore),
        DateTimeOffset.FromUnixTimeSeconds(Expires),
        Reference,
        State.IsArmed() ? Code : null,
        State.IsArmed() ? Symbol : null,
        Revoke is not null && State.IsLive(),
        Replaces,
        Note ?? (State > GrantState.Sent ? null : isHeldUp ? HeldUp : WasShown ? Waits : null));

    /// <summary>Keeps the code out of logs.</summary>
    public override string ToString() => $"{Id} {State}";
}
