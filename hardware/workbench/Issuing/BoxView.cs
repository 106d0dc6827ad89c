using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>A box as the vault knows it.</summary>
/// <param name="Digits">Length of its codes, 6 to 8.</param>
/// <param name="NextSequence">The next number to assign.</param>
/// <param name="Confirmed">The box's own next number, as last confirmed.</param>
/// <param name="Attention">Why nothing is sent to the box until it is re-keyed; null when all is well.</param>
/// <param name="LastHello">When it last connected.</param>
/// <param name="EventsLost">Events that the box had to drop since its events began, as it says.</param>
/// <param name="EventsMissing">Events of this epoch that never arrived and are not awaited any more.</param>
/// <param name="FlashRefuses">True while the box's flash does not take the next command.</param>
public sealed record BoxView(
    string Id,
    uint Epoch,
    int Digits,
    BrokerAddress Broker,
    long NextSequence,
    long Confirmed,
    string? Attention,
    DateTimeOffset? LastHello,
    long EventsLost,
    long EventsMissing,
    bool FlashRefuses)
{
    /// <summary>The unit's number, as on its label; empty where none was given yet.</summary>
    public string Serial { get; init; } = "";

    /// <summary>When this epoch was provisioned; null when nobody wrote it down.</summary>
    public DateTimeOffset? Made { get; init; }

    /// <summary>Why the chip started last; null when the box has not said.</summary>
    public ResetCause? Started { get; init; }

    /// <summary>What the box last said of itself; null when it has said nothing.</summary>
    public BoxReport? Report { get; init; }
}
