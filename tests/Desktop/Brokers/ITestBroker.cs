using Lockbox.Issuing;

namespace Lockbox.Tests.Brokers;

/// <summary>A broker for one box and one issuer on the loopback, which can be stopped and started again. One thread.</summary>
internal interface ITestBroker : IAsyncDisposable
{
    /// <summary>How the box reaches it, without its login.</summary>
    BrokerAddress BoxAddress { get; }

    /// <summary>What the box shows it.</summary>
    BrokerLogin Box { get; }

    /// <summary>How the issuer reaches it, with a login that may do everything below <c>lockbox/</c>.</summary>
    BrokerAddress IssuerAddress { get; }

    /// <summary>Its own last words, oldest first, without payloads; empty where it keeps none.</summary>
    IReadOnlyList<string> Log { get; }

    /// <summary>Begins to listen, with the sessions it had.</summary>
    Task StartAsync();

    /// <summary>Ends every connection and no longer listens.</summary>
    Task StopAsync();
}
