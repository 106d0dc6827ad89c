namespace Lockbox.Issuing;

/// <summary>Makes boxes: the entry in the vault and the files that go onto the device.</summary>
public sealed class Provisioner(Vault vault, TimeProvider time)
{
    /// <summary>
    /// Makes a new box, or gives a box that is there its next epoch; the codes of the epoch before are revoked then,
    /// and its files must be deployed before the box can be reached again. Either all is written or nothing.
    /// </summary>
    /// <exception cref="IssuingRefused">The request cannot be granted.</exception>
    public ProvisionedBox Provision(ProvisionRequest request) => throw new NotImplementedException($"{vault} {time} {request}");
}
