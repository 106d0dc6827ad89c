using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>A broker, a vault with one box, the scripted box and an issuer, on loopback.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string BoxId = "lot3-b07";

    public static readonly IssuerOptions Quick = new()
    {
        FirstResend = TimeSpan.FromMilliseconds(300),
        LongestResend = TimeSpan.FromSeconds(2),
        Poll = TimeSpan.FromMilliseconds(20),
    };

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private Bench(LoopbackBroker broker, TemporaryFolder folder)
    {
        Broker = broker;
        Folder = folder;
        Vault = Vault.Open(folder["vault.db"]);
        Address = new BrokerAddress("127.0.0.1", broker.Port);
        Provision();
        Box = new FakeBox(Record, broker.Port);
    }

    public LoopbackBroker Broker { get; set; }

    public TemporaryFolder Folder { get; }

    public Vault Vault { get; }

    public BrokerAddress Address { get; }

    public TestTime Time { get; } = new();

    public FakeBox Box { get; set; }

    public Issuer Issuer { get; private set; } = null!;

    public BoxRecord Record => Vault.Look(tables => tables.Boxes.Get(BoxId));

    public string? Attention => Vault.FindBox(BoxId)!.Attention;

    public static async Task<Bench> StartAsync(bool isConnected = true)
    {
        Bench bench = new(await LoopbackBroker.StartAsync(), new TemporaryFolder());
        await bench.StartIssuerAsync();
        if (isConnected)
        {
            await bench.ConnectAsync();
        }

        return bench;
    }

    /// <summary>Connects the box and waits until the issuer has answered its hello.</summary>
    public async Task ConnectAsync()
    {
        int before = Box.CountOf("time");
        await Box.ConnectAsync();
        await Until.IsTrue(() => Box.CountOf("time") > before, "the hello is answered");
    }

    public async Task StartIssuerAsync() =>
        Issuer = await Issuer.StartAsync(Vault, Address, Time, Quick, CancellationToken.None);

    public void Provision()
    {
        ProvisionRequest request = new(BoxId, Address, Folder["box"], Replace: true);
        new Provisioner(Vault, Time).Provision(request);
    }

    public Task<IssuedCode> IssueAsync(bool keepsOthers = false) =>
        Issuer.IssueAsync(new IssueRequest(BoxId, Reference: "order 4711", AlsoKeepOthers: keepsOthers), Patience, CancellationToken.None);

    public Task<IssuedCode> IssueWithoutWaitAsync(bool keepsOthers = false) =>
        Issuer.IssueAsync(new IssueRequest(BoxId, AlsoKeepOthers: keepsOthers), TimeSpan.Zero, CancellationToken.None);

    public GrantView Grant(string id) => Vault.Grants(BoxId).Single(grant => grant.Id == id);

    public Task UntilState(string id, GrantState state) =>
        Until.IsTrue(() => Grant(id).State == state, $"the grant is {state}");

    public async ValueTask DisposeAsync()
    {
        await Issuer.DisposeAsync();
        await Box.DisposeAsync();
        await Broker.DisposeAsync();
        Vault.Dispose();
        Folder.Dispose();
    }
}
