using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Lockbox.Issuing;
using Lockbox.Tests.Issuing;
using Lockbox.Workbench;

namespace Lockbox.Tests.Workbench;

/// <summary>Labels, and what <c>provision</c> takes besides: for everybody to read, and for nobody else.</summary>
[TestClass]
public sealed class LabelTests
{
    private const string Password = "correct horse battery";

    [TestMethod]
    public async Task Provision_WritesTheLabelBesideTheFolder_WithoutAnySecret()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["wifi"], Password + "\n");

        ToolRun run = await Tool.RunAsync(
            "provision", "--box", "lot1-a01", "--broker", "broker.example:1883", "--vault", folder["vault.db"], "--out", folder["out"],
            "--ssid", "Lot & \"sons\"", "--wifi-password-file", folder["wifi"], "--serial", "WROVER-0042");

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        using Vault vault = Vault.Open(folder["vault.db"]);
        BoxRecord box = vault.Look(tables => tables.Boxes.Get("lot1-a01"));
        Assert.AreEqual("WROVER-0042", box.Serial);
        string[] labels = Directory.GetFiles(folder.Root, "lot1-a01-label.*");
        Assert.HasCount(2, labels);
        byte[] shown = [.. labels.SelectMany(File.ReadAllBytes), .. Encoding.UTF8.GetBytes(run.Output + run.Errors)];
        foreach (byte[] secret in Secrets(box))
        {
            Assert.AreEqual(-1, shown.AsSpan().IndexOf(secret));
        }

        string svg = File.ReadAllText(folder["lot1-a01-label.svg"]);
        StringAssert.Contains(svg, ">WROVER-0042</text>");
        StringAssert.Contains(run.Output, "lot1-a01  WROVER-0042  ");
        StringAssert.Contains(run.Output, "▀");
    }

    [TestMethod]
    public void Label_SaysBoxUnitAndDate()
    {
        Label label = new("lot1-a01", "AB12", new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

        Assert.AreEqual("lockbox:lot1-a01?serial=AB12&date=2026-11-25", label.Text);
    }

    [TestMethod]
    public void Label_LongestWords_StayOnIt()
    {
        using LabelPicture picture = new(new Label(new string('w', 32), "AB12", DateTimeOffset.UnixEpoch));

        string[] svg = picture.Svg().Split('"');
        double side = double.Parse(svg[Array.IndexOf(svg, " viewBox=") + 1].Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
        double size = double.Parse(svg[Array.IndexOf(svg, " font-size=") + 1], System.Globalization.CultureInfo.InvariantCulture);

        Assert.IsLessThanOrEqualTo(side, size * 0.6 * 32);
    }

    [TestMethod]
    public async Task Label_CommandWritesItOnceMore_AndAnEpochKeepsTheNumber()
    {
        using TemporaryFolder folder = new();
        string[] provision = ["provision", "--box", "lot1-a01", "--broker", "broker.example:1883", "--vault", folder["vault.db"], "--label", folder["labels"]];

        ToolRun first = await Tool.RunAsync([.. provision, "--out", folder["one"]]);
        string serial = SerialIn(folder["vault.db"]);
        ToolRun again = await Tool.RunAsync([.. provision, "--out", folder["two"]]);
        byte[] before = File.ReadAllBytes(folder["labels/lot1-a01-label.png"]);
        ToolRun label = await Tool.RunAsync("label", "--box", "lot1-a01", "--vault", folder["vault.db"], "--label", folder["more"]);

        Assert.AreEqual((0, 0, 0), (first.ExitCode, again.ExitCode, label.ExitCode), label.Errors);
        Assert.AreEqual(serial, SerialIn(folder["vault.db"]));
        CollectionAssert.AreEqual(before, File.ReadAllBytes(folder["more/lot1-a01-label.png"]));
    }

    [TestMethod]
    [DataRow("--label", "out/inner", "that folder is removed")]
    [DataRow("--label", "file", "Name another folder with --label")]
    [DataRow("--serial", "a b", "is no serial number")]
    [DataRow("--ssid", "Lot", "there is no keyboard")]
    public async Task Provision_CannotBeDone_ChangesNothing(string option, string value, string said)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["file"], "");

        ToolRun run = await Tool.RunAsync(
            "provision", "--box", "lot1-a01", "--broker", "broker.example:1883", "--vault", folder["vault.db"], "--out", folder["out"],
            option, option == "--label" ? folder[value] : value);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, said);
        Assert.IsFalse(Directory.Exists(folder["out"]));
        Assert.AreEqual("", SerialIn(folder["vault.db"]));
    }

    [TestMethod]
    public void Network_IsWhatNanoffReads()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        Provision(vault, folder["out"], request => request with { Wifi = new WifiSettings("Lot & \"sons\"", Password) });
        Provision(vault, folder["open"], request => request with { Wifi = new WifiSettings("Lot", "") });

        using JsonDocument closed = JsonDocument.Parse(File.ReadAllText(folder["out/network.json"]));
        using JsonDocument open = JsonDocument.Parse(File.ReadAllText(folder["open/network.json"]));
        JsonElement client = closed.RootElement.GetProperty("WirelessClient");
        Assert.AreEqual("Lot & \"sons\"|" + Password, $"{client.GetProperty("Ssid").GetString()}|{client.GetProperty("Password").GetString()}");
        Assert.AreEqual("WPA2", client.GetProperty("Authentication").GetString());
        Assert.AreEqual("AutoConnect", client.GetProperty("ConfigurationOption").GetString());
        Assert.AreEqual("Open", open.RootElement.GetProperty("WirelessClient").GetProperty("Authentication").GetString());
        Assert.IsFalse(File.ReadAllText(folder["out/deploy.json"]).Contains("network", StringComparison.Ordinal), "it is no file of the box");
        TemporaryFolder.AssertPrivate(folder["out"]);
    }

    [TestMethod]
    [DataRow("", "longenough", "A Wi-Fi name")]
    [DataRow("a name that is longer than thirty-", "longenough", "A Wi-Fi name")]
    [DataRow("Lot", "short", "A Wi-Fi password")]
    [DataRow("Lot", "pässwörter", "A Wi-Fi password")]
    public void Network_NoRadioTakesIt_NothingIsWritten(string ssid, string password, string said)
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);

        IssuingRefused refused = Assert.ThrowsExactly<IssuingRefused>(
            () => Provision(vault, folder["out"], request => request with { Wifi = new WifiSettings(ssid, password) }));

        StringAssert.Contains(refused.Message, said);
        Assert.IsFalse(refused.Message.Contains("pässwörter", StringComparison.Ordinal));
        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    [TestMethod]
    public void Brightness_IsInTheIdentityWhenGiven_AndOnlyThen()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        Provision(vault, folder["bright"], request => request with { Brightness = 15 });
        Provision(vault, folder["plain"], request => request);

        using JsonDocument bright = JsonDocument.Parse(File.ReadAllText(folder["bright/identity.json"]));
        using JsonDocument plain = JsonDocument.Parse(File.ReadAllText(folder["plain/identity.json"]));
        Assert.AreEqual(15, bright.RootElement.GetProperty("lum").GetInt32());
        Assert.IsFalse(plain.RootElement.TryGetProperty("lum", out _));
        Assert.ThrowsExactly<IssuingRefused>(() => Provision(vault, folder["out"], request => request with { Brightness = 16 }));
    }

    private static void Provision(Vault vault, string folder, Func<ProvisionRequest, ProvisionRequest> change) =>
        new Provisioner(vault, TimeProvider.System).Provision(change(new ProvisionRequest("lot1-a01", new BrokerAddress("127.0.0.1", 1883), folder)));

    private static string SerialIn(string file)
    {
        using Vault vault = Vault.Open(file);
        return vault.FindBox("lot1-a01")?.Serial ?? "";
    }

    private static IEnumerable<byte[]> Secrets(BoxRecord box) =>
    [
        box.Key,
        Encoding.ASCII.GetBytes(Base64Url.EncodeToString(box.Key)),
        Encoding.ASCII.GetBytes(Convert.ToBase64String(box.Key)),
        Encoding.ASCII.GetBytes(Convert.ToHexString(box.Key)),
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(box.Key)),
        Encoding.ASCII.GetBytes(box.Login.Password),
        Encoding.ASCII.GetBytes(Password),
    ];
}
