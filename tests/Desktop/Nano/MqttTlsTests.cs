using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using DeviceCertificate = global::Nano.System.Security.Cryptography.X509Certificates.X509Certificate;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class MqttTlsTests
{
    internal static X509Certificate2 Authority { get; } = MakeAuthority("CN=ours");

    private readonly FakeChip _chip = new() { UtcNow = DateTime.UtcNow };

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
    }

    [TestMethod]
    public void The_pinnedAuthority_and_the_right_name_connect()
    {
        Assert.AreEqual(MqttReasonCode.Success, Connect(Authority, "localhost"));
    }

    [TestMethod]
    public void AnotherAuthority_is_refused()
    {
        Refused(() => Connect(MakeAuthority("CN=theirs"), "localhost"));
    }

    [TestMethod]
    public void Another_host_is_refused()
    {
        Refused(() => Connect(Authority, "broker.example"));
    }

    [TestMethod]
    public void NoAuthority_is_refused_unless_checking_is_off()
    {
        Refused(() => Connect(null, "localhost"));

        MqttSettings.Instance.ValidateServerCertificate = false;
        Assert.AreEqual(MqttReasonCode.Success, Connect(null, "localhost"));
    }

    [TestMethod]
    [DataRow(1970)]
    [DataRow(2090)]
    public void A_clock_outside_the_certificates_life_is_refused(int year)
    {
        _chip.UtcNow = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        Refused(() => Connect(Authority, "localhost"));
    }

    [TestMethod]
    public void An_old_protocol_is_refused()
    {
        Refused(() => Connect(Authority, "localhost", MqttSslProtocols.TLSv1_1));
    }

    private static void Refused(Func<MqttReasonCode> connect)
    {
        Assert.ThrowsExactly<MqttConnectionException>(() => _ = connect());
    }

    private static MqttReasonCode Connect(X509Certificate2? trusted, string host, MqttSslProtocols protocol = MqttSslProtocols.TLSv1_2)
    {
        using X509Certificate2 own = MakeServer(host);
        using TestBroker broker = TestBroker.Start(own);
        DeviceCertificate? authority = trusted == null ? null : new DeviceCertificate(trusted.ExportCertificatePem());
        MqttClient client = new("localhost", broker.Port, true, authority, null, protocol);
        try
        {
            return client.Connect("box");
        }
        finally
        {
            client.Close();
        }
    }

    private static X509Certificate2 MakeAuthority(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }

    internal static X509Certificate2 MakeServer(string host)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=" + host, key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        byte[] serial = RandomNumberGenerator.GetBytes(8);
        using X509Certificate2 bare = request.Create(Authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(7), serial);
        using X509Certificate2 withKey = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), null);
    }
}
