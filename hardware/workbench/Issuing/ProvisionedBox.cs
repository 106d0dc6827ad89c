namespace Lockbox.Issuing;

/// <summary>A box that is in the vault and whose files are written.</summary>
public sealed record ProvisionedBox(string Id, uint Epoch, BrokerLogin Login, string Directory)
{
    /// <summary>The unit's number.</summary>
    public string Serial { get; init; } = "";

    public DateTimeOffset Made { get; init; }

    /// <summary>How many codes of the unit before wait for this one.</summary>
    public int Moved { get; init; }
}
