namespace Lockbox.Issuing;

/// <summary>
/// A row of grants. The issuer keeps the code because staff must be able to read it out to the buyer again; it is
/// wiped as soon as the grant is done. <see cref="Revoke"/> is the sequence number of the command that revokes it.
/// <see cref="IsSure"/> is false when the box confirmed it only by going on, so that it may have refused it.
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
    public GrantView ToView() => new(
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
        Note);

    /// <summary>Keeps the code out of logs.</summary>
    public override string ToString() => $"{Id} {State}";
}
