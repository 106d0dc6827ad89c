namespace Lockbox.Issuing;

/// <summary>A grant as staff may see it.</summary>
/// <param name="Code">The digits while the grant is armed; null before, and after it is done.</param>
/// <param name="Symbol">Index of the symbol while the grant is armed, otherwise null.</param>
/// <param name="RevokePending">True while the box has yet to confirm that it was revoked.</param>
/// <param name="Replaces">The interrupted grant in whose place this one was issued.</param>
/// <param name="Note">Why the box refused it, where it did, or why it is still pending, where that is known.</param>
public sealed record GrantView(
    string Id,
    string Box,
    GrantKind Kind,
    GrantState State,
    DateTimeOffset From,
    DateTimeOffset To,
    string? Reference,
    string? Code,
    int? Symbol,
    bool RevokePending,
    string? Replaces,
    string? Note)
{
    /// <summary>Keeps the code out of logs.</summary>
    public override string ToString() => $"{Id} {Box} {State}";
}
