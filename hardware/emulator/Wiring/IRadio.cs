namespace Lockbox.Wiring;

/// <summary>The Wi-Fi radio.</summary>
public interface IRadio
{
    /// <summary>Tries to join the stored network for at most so much board time; may block.</summary>
    /// <returns>True with an address.</returns>
    bool Join(int timeoutMs);

    void Leave();

    bool HasAddress { get; }

    /// <summary>
    /// A token for one connection: cancelled when the air goes dead or the power goes. Callbacks run at once: close the socket there.
    /// </summary>
    CancellationToken Connection();
}
