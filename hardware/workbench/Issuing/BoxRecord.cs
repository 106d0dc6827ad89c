namespace Lockbox.Issuing;

/// <summary>A row of boxes. <see cref="Event"/> is the highest event up to which none is missing, -1 before the first.</summary>
internal sealed record BoxRecord(
    string Id,
    byte[] Key,
    uint Epoch,
    int Digits,
    BrokerAddress Broker,
    BrokerLogin Login,
    long Next,
    long Confirmed,
    long Event,
    string? Attention,
    long? Hello)
{
    /// <summary>How many events the box had to drop since its events began, as it says.</summary>
    public long Lost { get; init; }

    /// <summary>Keeps the key out of logs.</summary>
    public override string ToString() => $"{Id}/{Epoch}";
}
