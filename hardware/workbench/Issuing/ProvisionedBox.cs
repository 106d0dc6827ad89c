namespace Lockbox.Issuing;

/// <summary>A box that is in the vault and whose files are written.</summary>
public sealed record ProvisionedBox(string Id, uint Epoch, BrokerLogin Login, string Directory);
