using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>An event of a box as it was signed.</summary>
/// <param name="At">Unix seconds by the box's clock, if it knew.</param>
/// <param name="Uptime">Seconds since the box's boot.</param>
/// <param name="Previous">First bytes of the MAC of the event before.</param>
/// <param name="Mac">First bytes of this one's MAC.</param>
internal sealed record EventRecord(
    long Number,
    EventKind Kind,
    long? At,
    long Uptime,
    string? GrantId,
    byte[]? Previous,
    byte[] Mac)
{
    /// <summary>What belongs to the kind: why the box started, what a self-test found; 0 where there is nothing.</summary>
    public long Value { get; init; }
}
