using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

[TestClass]
public sealed class ProvisionerTests
{
    private const string Box = "lot3-b07";

    private static readonly BrokerAddress _broker = new("127.0.0.1", 1883);

    [TestMethod]
    public void Files_AreWhatTheBoxReads()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);

        ProvisionedBox made = new Provisioner(vault, new TestTime()).Provision(new ProvisionRequest(Box, _broker, folder["out"], 7));

        byte[] file = File.ReadAllBytes(folder["out/identity.json"]);
        Identity identity = new IdentityReader().Read(file, file.Length);
        BoxRecord record = vault.Look(tables => tables.Boxes.Get(Box));
        Assert.AreEqual(Box, Encoding.ASCII.GetString(identity.BoxId));
        Assert.AreEqual(1u, identity.Epoch);
        Assert.AreEqual(7, identity.Digits);
        CollectionAssert.AreEqual(record.Key, identity.BoxKey);
        Assert.AreEqual(made.Login.Password, identity.Password);
        Assert.IsFalse(identity.UsesTls);
        AssertBlank(record, FlashFiles.State, folder["out/state.a"]);
        AssertBlank(record, FlashFiles.Fails, folder["out/fails.a"]);
    }

    [TestMethod]
    public void Authority_TravelsInTheIdentity()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        File.WriteAllText(folder["ca.pem"], NewAuthority());
        ProvisionRequest request = new(Box, _broker with { CaFile = folder["ca.pem"] }, folder["out"]);

        new Provisioner(vault, new TestTime()).Provision(request);

        byte[] file = File.ReadAllBytes(folder["out/identity.json"]);
        Assert.AreEqual(-1, file.AsSpan().IndexOf("\\u"u8), "a PEM needs no escape but the line end");
        Identity identity = new IdentityReader().Read(file, file.Length);
        Assert.IsTrue(identity.UsesTls);
        Assert.AreEqual(File.ReadAllText(folder["ca.pem"]).Trim(), identity.Authority.Trim());
    }

    [TestMethod]
    public void Deployment_NamesEveryFileWhereItLies()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);

        new Provisioner(vault, new TestTime()).Provision(new ProvisionRequest(Box, _broker, folder["out"]));

        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(folder["out/deploy.json"]));
        JsonElement[] files = [.. list.RootElement.GetProperty("Files").EnumerateArray()];
        CollectionAssert.AreEqual(
            new[] { "I:\\state.a", "I:\\fails.a", "I:\\identity.json" },
            files.Select(file => file.GetProperty("DestinationFilePath").GetString()).ToArray());
        foreach (JsonElement file in files)
        {
            Assert.IsTrue(File.Exists(file.GetProperty("SourceFilePath").GetString()));
        }
    }

    [TestMethod]
    public void Files_AreTheirOwnersAlone()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);

        new Provisioner(vault, new TestTime()).Provision(new ProvisionRequest(Box, _broker, folder["out"]));

        TemporaryFolder.AssertPrivate(folder["out"]);
    }

    [TestMethod]
    public void Again_NewKeyNextEpochSameLogin_OldGrantsRevoked()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        Provisioner provisioner = new(vault, new TestTime());
        provisioner.Provision(new ProvisionRequest(Box, _broker, folder["one"]));
        BoxRecord before = vault.Look(tables => tables.Boxes.Get(Box));
        GrantRecord grant = vault.Change(tables => new GrantDesk(tables, DateTimeOffset.UtcNow.ToUnixTimeSeconds()).Issue(new IssueRequest(Box)));

        provisioner.Provision(new ProvisionRequest(Box, _broker, folder["two"]));

        BoxRecord after = vault.Look(tables => tables.Boxes.Get(Box));
        Assert.AreEqual(2u, after.Epoch);
        Assert.AreEqual(0, after.Next);
        CollectionAssert.AreNotEqual(before.Key, after.Key);
        Assert.AreEqual(before.Login, after.Login);
        Assert.AreEqual(GrantState.Revoked, vault.Grants(Box).Single(one => one.Id == grant.Id).State);
    }

    [TestMethod]
    public void FolderInTheWay_NothingIsWritten()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(folder["out/mine.txt"], "mine");

        IssuingRefused refused = Assert.ThrowsExactly<IssuingRefused>(
            () => new Provisioner(vault, new TestTime()).Provision(new ProvisionRequest(Box, _broker, folder["out"])));

        Assert.AreEqual(Refusal.OutputExists, refused.Reason);
        Assert.IsNull(vault.FindBox(Box));
        CollectionAssert.AreEqual(new[] { folder["out/mine.txt"] }, Directory.GetFiles(folder["out"]));
    }

    [TestMethod]
    public void AuthorityTooLong_NothingIsWrittenAndNothingLeftBehind()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        File.WriteAllText(folder["ca.pem"], string.Concat(Enumerable.Repeat(NewAuthority(), 12)));
        ProvisionRequest request = new(Box, _broker with { CaFile = folder["ca.pem"] }, folder["out"]);

        Assert.ThrowsExactly<IssuingRefused>(() => new Provisioner(vault, new TestTime()).Provision(request));

        Assert.IsNull(vault.FindBox(Box));
        Assert.IsEmpty(Directory.GetDirectories(folder.Root));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("Lot3")]
    [DataRow("lot_3")]
    [DataRow("a/b")]
    [DataRow("+")]
    [DataRow("123456789012345678901234567890123")]
    public void BadId_IsRefused(string id)
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);

        IssuingRefused refused = Assert.ThrowsExactly<IssuingRefused>(
            () => new Provisioner(vault, new TestTime()).Provision(new ProvisionRequest(id, _broker, folder["out"])));

        Assert.AreEqual(Refusal.BadBox, refused.Reason);
        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    private static void AssertBlank(BoxRecord box, int file, string path)
    {
        byte[] slot = File.ReadAllBytes(path);
        SlotSeal seal = new(FrameworkHash.Instance, new KeyRing(FrameworkHash.Instance, box.Key, box.Epoch).Store, box.Epoch);

        Assert.AreEqual(0, seal.Open(slot, slot.Length, file), path);
        Assert.AreEqual(1, SlotSeal.GenerationOf(slot));
    }

    private static string NewAuthority()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=test authority", key, HashAlgorithmName.SHA256);
        using X509Certificate2 authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return authority.ExportCertificatePem() + "\n";
    }
}
