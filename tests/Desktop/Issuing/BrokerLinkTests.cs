using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lockbox.Issuing;
using MQTTnet.Server;

namespace Lockbox.Tests.Issuing;

/// <summary>The connection over TLS: the one authority named is trusted, and nobody else.</summary>
[TestClass]
public sealed class BrokerLinkTests
{
    [TestMethod]
    public async Task Tls_NamedAuthority_IsTrusted_AnotherIsNot()
    {
        using TemporaryFolder folder = new();
        using X509Certificate2 authority = NewAuthority("one");
        using X509Certificate2 stranger = NewAuthority("two");
        File.WriteAllText(folder["one.pem"], authority.ExportCertificatePem());
        File.WriteAllText(folder["two.pem"], stranger.ExportCertificatePem());
        int port = LoopbackBroker.FreePort();
        using MqttServer server = NewServer(port, authority);
        await server.StartAsync();

        await using BrokerLink good = new(new BrokerAddress("127.0.0.1", port, folder["one.pem"]), "good");
        await good.OpenAsync(CancellationToken.None);
        await using BrokerLink bad = new(new BrokerAddress("127.0.0.1", port, folder["two.pem"]), "bad");
        BrokerUnreachable refused = await Assert.ThrowsExactlyAsync<BrokerUnreachable>(() => bad.OpenAsync(CancellationToken.None));

        Assert.IsTrue(good.IsUp);
        StringAssert.Contains(refused.Message, $"127.0.0.1:{port}");
        await server.StopAsync();
    }

    [TestMethod]
    public async Task Authority_NotThere_SaysWhichFile()
    {
        await using BrokerLink link = new(new BrokerAddress("127.0.0.1", 1, "/nowhere/ca.pem"), "none");

        BrokerUnreachable refused = await Assert.ThrowsExactlyAsync<BrokerUnreachable>(() => link.OpenAsync(CancellationToken.None));

        StringAssert.Contains(refused.Message, "/nowhere/ca.pem");
    }

    private static MqttServer NewServer(int port, X509Certificate2 authority)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=broker", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(authority, authority.NotBefore, authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(signed.CopyWithPrivateKey(key).Export(X509ContentType.Pkcs12), null);
        return new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithEncryptedEndpoint()
            .WithEncryptedEndpointBoundIPAddress(IPAddress.Loopback)
            .WithEncryptedEndpointBoundIPV6Address(IPAddress.IPv6Loopback)
            .WithEncryptedEndpointPort(port)
            .WithEncryptionCertificate(certificate)
            .Build());
    }

    private static X509Certificate2 NewAuthority(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
