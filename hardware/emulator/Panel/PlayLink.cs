namespace Lockbox.Emulator.Panel;

/// <summary>Counts a box's connections at the embedded broker. Any thread.</summary>
internal sealed class PlayLink : ILinkWatch
{
    private int _connections;

    /// <inheritdoc/>
    public event Action? Changed;

    /// <inheritdoc/>
    public bool IsConnected => Volatile.Read(ref _connections) > 0;

    /// <summary>There is no connection any more.</summary>
    public void Reset()
    {
        Volatile.Write(ref _connections, 0);
        Changed?.Invoke();
    }

    public void Count(int change)
    {
        Interlocked.Add(ref _connections, change);
        Changed?.Invoke();
    }
}
