using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>One line of the vault's journal: something happened to a grant or a box.</summary>
/// <param name="Number">Rises with every line.</param>
/// <param name="GrantId">The grant concerned, if one is.</param>
/// <param name="State">The grant's new state, if it changed.</param>
/// <param name="Event">What the box reported, if this is an event of the box.</param>
/// <param name="Note">Anything to add: a refusal, a gap, why a box needs attention.</param>
public sealed record GrantChange(
    long Number,
    DateTimeOffset At,
    string Box,
    string? GrantId,
    GrantState? State,
    EventKind? Event,
    string? Note)
{
    /// <summary>The event's value, where its kind has one; otherwise 0.</summary>
    public long Value { get; init; }
}
