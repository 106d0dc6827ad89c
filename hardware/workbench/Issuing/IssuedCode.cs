namespace Lockbox.Issuing;

/// <summary>What came of an <see cref="IssueRequest"/>.</summary>
/// <param name="Id">The grant's id.</param>
/// <param name="Code">The digits; empty until the box has confirmed the grant, and when it refused it.</param>
/// <param name="Symbol">Index of the symbol, 0 to 15; -1 while there is no code to show.</param>
/// <param name="Name">The symbol's name; empty while there is no code to show.</param>
/// <param name="State"><see cref="GrantState.Released"/> when the code may go to the buyer.</param>
/// <param name="Note">Why the box refused it, or why it is still pending, where that is known.</param>
public sealed record IssuedCode(
    string Id,
    string Code,
    int Symbol,
    string Name,
    GrantState State,
    DateTimeOffset From,
    DateTimeOffset To,
    string? Note)
{
    /// <summary>Keeps the code out of logs.</summary>
    public override string ToString() => $"{Id} {State}";
}
