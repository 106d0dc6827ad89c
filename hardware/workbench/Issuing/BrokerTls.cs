using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;

namespace Lockbox.Issuing;

/// <summary>Trusts the authorities of one file and nobody else.</summary>
internal static class BrokerTls
{
    /// <exception cref="BrokerUnreachable">The file cannot be read.</exception>
    public static MqttClientOptionsBuilder WithAuthority(this MqttClientOptionsBuilder options, BrokerAddress broker)
    {
        if (broker.CaFile is null)
        {
            return options;
        }

        X509Certificate2Collection authorities = [];
        try
        {
            authorities.ImportFromPemFile(broker.CaFile);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new BrokerUnreachable($"The authority file {broker.CaFile} cannot be read: {problem.Message} Name a PEM file with --ca.", problem);
        }

        return authorities.Count == 0
            ? throw new BrokerUnreachable($"The authority file {broker.CaFile} holds no certificate. Name a PEM file with --ca.")
            : options.WithTlsOptions(tls => tls
                .UseTls()
                .WithTargetHost(broker.Host)
                .WithTrustChain(authorities)
                .WithRevocationMode(X509RevocationMode.NoCheck));
    }
}
