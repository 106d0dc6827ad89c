namespace Lockbox.Issuing;

/// <summary>A wish for a code.</summary>
/// <param name="Box">The box it is to open.</param>
/// <param name="From">Start of its window; a minute ago when not given.</param>
/// <param name="To">End of its window; 24 hours from now when not given. At most 31 days after the start.</param>
/// <param name="Reference">The dealer's own word for it, such as an order number. Stays in the vault.</param>
/// <param name="AlsoKeepOthers">
/// False revokes every earlier buyer's code of the box first, so that a reloaded box never opens to an earlier buyer.
/// </param>
public sealed record IssueRequest(
    string Box,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? Reference = null,
    GrantKind Kind = GrantKind.Buyer,
    bool AlsoKeepOthers = false);
