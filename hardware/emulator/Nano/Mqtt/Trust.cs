using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Lockbox.Wiring;
using MQTTnet;
using nanoFramework.M2Mqtt;

namespace Lockbox.Nano.Mqtt;

/// <summary>The TLS side of a connection: one pinned authority, the host's name, and dates by the chip's own clock.</summary>
internal static class Trust
{
    public static MqttClientTlsOptions Options(IChip chip, Server server, bool validate)
    {
        return new MqttClientTlsOptions
        {
            UseTls = server.Secure,
            TargetHost = server.Host,
            SslProtocol = server.Secure ? VersionOf(server.Protocol) : SslProtocols.None,
            RevocationMode = X509RevocationMode.NoCheck,
            CertificateValidationHandler = offer => !validate || IsGood(chip, server, offer),
        };
    }

    private static SslProtocols VersionOf(MqttSslProtocols protocol)
    {
        return protocol switch
        {
            MqttSslProtocols.TLSv1_2 => SslProtocols.Tls12,
            MqttSslProtocols.TLSv1_3 or MqttSslProtocols.None => SslProtocols.Tls13,
            _ => throw new ArgumentException("SSL/TLS protocol version not supported"),
        };
    }

    private static bool IsGood(IChip chip, Server server, MqttClientCertificateValidationEventArgs offer)
    {
        if (server.Authority == null || (offer.SslPolicyErrors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(new X509Certificate2(server.Authority));
        chain.ChainPolicy.ExtraStore.AddRange(offer.Chain.ChainPolicy.ExtraStore);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = chip.UtcNow;
        return chain.Build(new X509Certificate2(offer.Certificate));
    }
}
