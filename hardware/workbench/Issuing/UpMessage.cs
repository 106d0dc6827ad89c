using Lockbox.Core.Link;
using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>A message of a box, checked; only the claims of its kind are filled.</summary>
internal sealed record UpMessage(UpKind Kind)
{
    /// <summary>The box's next sequence number: all below it are consumed.</summary>
    public long Next { get; init; }

    public long Sequence { get; init; }

    public Receipt Result { get; init; }

    public byte[] Nonce { get; init; } = [];

    /// <summary>The number the box's next event will have.</summary>
    public long NextEvent { get; init; }

    /// <summary>All armed tags of the box, combined with exclusive or; null when the box does not say.</summary>
    public byte[]? Digest { get; init; }

    /// <summary>How many events the box had to drop since its events began; null when it does not say.</summary>
    public long? Lost { get; init; }

    /// <summary>True for a receipt that says: the flash did not take it, nothing is consumed.</summary>
    public bool IsHeldUp => Kind == UpKind.Receipt && Result == Receipt.Flash && Sequence == Next;

    public EventRecord? Event { get; init; }

    /// <summary>Why the chip started, in a hello; null when it does not say.</summary>
    public ResetCause? Started { get; init; }

    public BoxReport? Report { get; init; }
}
