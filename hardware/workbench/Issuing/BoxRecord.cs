using Lockbox.Core.Ports;

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

    /// <summary>The unit's number, as on its label; empty where none was given yet.</summary>
    public string Serial { get; init; } = "";

    /// <summary>When this epoch was provisioned, Unix seconds; 0 when nobody wrote it down.</summary>
    public long Made { get; init; }

    /// <summary>Why the chip started last, as its hello said; null when it has not said.</summary>
    public ResetCause? Started { get; init; }

    /// <summary>Keeps the key out of logs.</summary>
    public override string ToString() => $"{Id}/{Epoch}";
}
