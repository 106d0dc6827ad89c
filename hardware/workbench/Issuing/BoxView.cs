namespace Lockbox.Issuing;

/// <summary>A box as the vault knows it.</summary>
/// <param name="Digits">Length of its codes, 6 to 8.</param>
/// <param name="NextSequence">The next number to assign.</param>
/// <param name="Confirmed">The box's own next number, as last confirmed.</param>
/// <param name="Attention">Why nothing is sent to the box until it is re-keyed; null when all is well.</param>
/// <param name="LastHello">When it last connected.</param>
public sealed record BoxView(
    string Id,
    uint Epoch,
    int Digits,
    BrokerAddress Broker,
    long NextSequence,
    long Confirmed,
    string? Attention,
    DateTimeOffset? LastHello);
