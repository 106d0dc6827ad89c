namespace Lockbox.Issuing;

/// <summary>
/// Held by the one issuer that speaks for a vault to a broker. A lock of the operating system on a file beside the
/// vault, so it goes when its owner dies.
/// </summary>
internal sealed class KeeperLock(Vault vault, BrokerAddress broker) : IDisposable
{
    private readonly string _path = $"{vault.File}.{broker.Host.Replace(':', '_')}_{broker.Port}.keeper";
    private FileStream? _held;

    public bool IsHeld => _held is not null;

    /// <returns>True when this issuer is the one, now or already.</returns>
    public bool TryTake()
    {
        if (_held is not null)
        {
            return true;
        }

        try
        {
            _held = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _held?.Dispose();
        _held = null;
    }
}
