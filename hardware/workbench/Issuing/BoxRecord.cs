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
    public BoxView ToView() => new(
        Id,
        Epoch,
        Digits,
        Broker,
        Next,
        Confirmed,
        Attention,
        Hello is long at ? DateTimeOffset.FromUnixTimeSeconds(at) : null);

    /// <summary>Keeps the key out of logs.</summary>
    public override string ToString() => $"{Id}/{Epoch}";
}
