using System.Text;
using Lockbox.Emulator.Watch;
using Lockbox.Issuing;
using Lockbox.Tests.Board;
using Lockbox.Tests.Scenarios;
using Lockbox.Wiring;
using Base64Url = System.Buffers.Text.Base64Url;

namespace Lockbox.Tests.Watch;

[TestClass]
public sealed class MessageReaderTests
{
    private const string Down = "lockbox/box-1/dn";

    private static BoxOnBoard _box = null!;
    private static byte[] _grant = [];

    [ClassInitialize]
    public static void Provision(TestContext _)
    {
        _box = new BoxOnBoard(_ => { });
        _grant = Forger.WithKey(_box.Vault).Grant(7, "g7", "12345678", 3);
    }

    [ClassCleanup]
    public static void Clear() => _box.Dispose();

    [TestMethod]
    public void A_grant_of_the_issuer_is_verified()
    {
        Draft draft = Read(new MqttMessage(Down, _grant, IsSent: false));

        Assert.AreEqual((EntryKind.Down, "grant 7 g7"), (draft.Kind, draft.Text));
        Assert.AreEqual((true, null), Judge(draft));
        Assert.AreEqual(7, Seen(draft).Claims!.Value.GetProperty("seq").GetInt32());
    }

    [TestMethod]
    public void A_message_of_the_issuer_is_none_of_the_box() =>
        Assert.AreEqual((false, "signature"), Judge(Read(new MqttMessage("lockbox/box-1/up", _grant, IsSent: true))));

    [TestMethod]
    public void A_retained_message_is_ignored_by_the_box() =>
        Assert.AreEqual((false, "retained"), Judge(Read(new MqttMessage(Down, _grant, IsSent: false) { IsRetained = true })));

    [TestMethod]
    public void Another_algorithm_is_a_wrong_header() =>
        Assert.AreEqual((false, "header"), Judge(Read(new MqttMessage(Down, Forger.WithoutAlgorithm(_grant, keepSignature: true), IsSent: false))));

    [TestMethod]
    public void Without_a_key_nothing_is_verified_but_everything_shown()
    {
        Draft draft = MessageReader.For(_box.Vault, "box-2").Read(new MqttMessage(Down, _grant, IsSent: false));

        Assert.AreEqual((false, "no key in this vault"), Judge(draft));
        Assert.AreEqual("g7", Seen(draft).Claims!.Value.GetProperty("jti").GetString());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("plain")]
    [DataRow("a.b")]
    [DataRow("....")]
    public void What_is_no_message_is_malformed(string text)
    {
        Draft draft = Read(new MqttMessage(Down, Encoding.UTF8.GetBytes(text), IsSent: false));

        Assert.AreEqual((false, "malformed"), Judge(draft));
        Assert.IsNull(Seen(draft).Claims);
        Assert.AreEqual("no message of the protocol (malformed)", draft.Text);
    }

    [TestMethod]
    [DataRow("{\"cmd\":{\"nested\":1}}")]
    [DataRow("[1]")]
    [DataRow("{\"cmd\":")]
    public void Signed_nonsense_is_malformed(string payload) =>
        Assert.AreEqual((false, "malformed"), Judge(Read(new MqttMessage(Down, Sign(payload), IsSent: false))));

    [TestMethod]
    public void A_long_word_is_cut_short() =>
        Assert.AreEqual(new string('x', 40) + "…", Read(new MqttMessage(Down, Sign($"{{\"cmd\":\"{new string('x', 300)}\"}}"), IsSent: false)).Text);

    private static Draft Read(MqttMessage message) => MessageReader.For(_box.Vault, BoxOnBoard.BoxId).Read(message);

    private static MessageSeen Seen(Draft draft) => (MessageSeen)draft.Detail!;

    private static (bool IsVerified, string? Why) Judge(Draft draft) => (Seen(draft).Verified, Seen(draft).Why);

    private static byte[] Sign(string payload)
    {
        BoxRecord box = _box.Vault.Look(tables => tables.Boxes.Get(BoxOnBoard.BoxId));
        Core.Secrets.KeyRing ring = new(FrameworkHash.Instance, box.Key, box.Epoch);
        string text = $"{Core.Link.JwsHeader.Plain}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}";
        byte[] mac = System.Security.Cryptography.HMACSHA256.HashData(ring.Down, Encoding.ASCII.GetBytes(text));
        return Encoding.ASCII.GetBytes($"{text}.{Base64Url.EncodeToString(mac)}");
    }
}
