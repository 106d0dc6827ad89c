using System.Text.Json;
using Lockbox.Issuing;
using Lockbox.Tests.Issuing;

namespace Lockbox.Tests.Workbench;

/// <summary>A box that is provisioned, and a nanoff to put it onto a board.</summary>
internal sealed class FlashBench : IDisposable
{
    public const string WifiPassword = "correct horse battery";

    private readonly TemporaryFolder _folder = new();

    public FlashBench(bool hasWifi = true)
    {
        using Vault vault = Vault.Open(_folder["vault.db"]);
        ProvisionRequest request = new("lot3-b07", new BrokerAddress("broker.example", 1883), Files)
        {
            Wifi = hasWifi ? new WifiSettings("Lot", WifiPassword) : null,
        };
        new Provisioner(vault, TimeProvider.System).Provision(request);
        Nanoff = new FakeNanoff(Files);
        using JsonDocument identity = JsonDocument.Parse(File.ReadAllText(Path.Combine(Files, "identity.json")));
        Secrets = [identity.RootElement.GetProperty("key").GetString()!, identity.RootElement.GetProperty("pass").GetString()!, WifiPassword];
    }

    public string Files => _folder["out"];

    public string Log => File.ReadAllText(_folder["out.flash.log"]);

    public FakeNanoff Nanoff { get; }

    public string[] Secrets { get; }

    public bool IsFolderThere => Directory.Exists(Files);

    public string[] Line(params string[] more) =>
        ["flash", "--port", Nanoff.Port, "--files", Files, "--image", Nanoff.Image, "--nanoff", Nanoff.Program, .. more];

    public Task<ToolRun> FlashAsync(params string[] more) => Tool.RunAsync(Line(more));

    public void Dispose()
    {
        Nanoff.Dispose();
        _folder.Dispose();
    }
}
