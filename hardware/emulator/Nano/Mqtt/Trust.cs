using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt;

namespace Lockbox.Nano.Mqtt;

/// <summary>The TLS side of a connection: one pinned authority, the host's name, and dates by the chip's own clock.</summary>
internal static class Trust
{
    /// <param name="now">By the chip's clock.</param>
    /// <param name="server">Who must prove itself.</param>
    /// <param name="validate">False takes anybody.</param>
    /// <exception cref="ArgumentException">A protocol that the chip does not speak.</exception>
    public static SslClientAuthenticationOptions Options(DateTime now, Server server, bool validate)
    {
        return new SslClientAuthenticationOptions
        {
            TargetHost = server.Host,
            EnabledSslProtocols = VersionOf(server.Protocol),
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = (_, own, chain, errors) => !validate || IsGood(now, server, own, chain, errors),
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

    private static bool IsGood(DateTime now, Server server, X509Certificate? own, X509Chain? sent, SslPolicyErrors errors)
    {
        if (server.Authority == null || own == null || (errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(new X509Certificate2(server.Authority));
        chain.ChainPolicy.ExtraStore.AddRange(sent?.ChainPolicy.ExtraStore ?? []);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now;
        return chain.Build(new X509Certificate2(own));
    }
}
