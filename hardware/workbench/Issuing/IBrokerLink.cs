namespace Lockbox.Issuing;

/// <summary>The issuer's connection to a broker, without saying what carries it.</summary>
public interface IBrokerLink : IAsyncDisposable
{
    bool IsUp { get; }

    /// <summary>
    /// Receives what the boxes say. Set before <see cref="OpenAsync"/>; called one message at a time, and a message is
    /// acknowledged to the broker when the task is over.
    /// </summary>
    Func<UpArrival, Task>? Arrived { get; set; }

    /// <summary>Connects and subscribes; afterwards the link comes back by itself when it is lost.</summary>
    /// <exception cref="BrokerUnreachable">The broker does not answer or refuses us.</exception>
    Task OpenAsync(CancellationToken ct);

    /// <summary>Hands a message to the broker, QoS 1, not retained.</summary>
    /// <returns>False when the link is down or the broker did not take it.</returns>
    Task<bool> SendAsync(string topic, byte[] message, CancellationToken ct);
}
