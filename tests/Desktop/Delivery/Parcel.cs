namespace Lockbox.Tests.Delivery;

/// <summary>How a grant ends.</summary>
internal enum Fate
{
    Used,
    Revoked,
    Expired,
}

/// <summary>A grant on its way and afterwards.</summary>
internal sealed record Parcel(long Sequence, string Id, string Digits, int Symbol, Fate Fate, long Expires)
{
    /// <summary>Number of the command that revokes it; -1 before.</summary>
    public long RevokedBy { get; set; } = -1;
}
