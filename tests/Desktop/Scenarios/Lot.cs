using Lockbox.Core.Panel;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

/// <summary>
/// A dealer's whole parking lot for one scenario: a broker, a vault with its issuer, and one provisioned box on an emulated
/// board with somebody in front of it. One thread; gone at the end.
/// </summary>
internal sealed class Lot : IAsyncDisposable
{
    public const string BoxId = "box-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("lockbox-lot-").FullName;
    private readonly List<BrokerVisitor> _visitors = [];
    private readonly LotSettings _settings;
    private Issuer? _issuer;

    private Lot(BrokerKind kind, LotSettings settings)
    {
        _settings = settings;
        Broker = kind == BrokerKind.Embedded ? new EmbeddedBroker(BoxId) : new MosquittoBroker(BoxId);
        Vault = Vault.Open(Path.Combine(_folder, "vault.db"));
        string flash = Path.Combine(_folder, "flash");
        BrokerAddress address = settings.BoxTrusts is null ? Broker.BoxAddress : Broker.BoxAddress with { CaFile = settings.BoxTrusts };
        new Provisioner(Vault, TimeProvider.System).Provision(new ProvisionRequest(BoxId, address, flash, Login: Broker.Box));
        Board = new EmulatedBoard(new BoardSettings(flash, settings.Speed));
        Faces = new FaceWatch(Board);
        Person = new Person(Board);
    }

    public ITestBroker Broker { get; }

    public Vault Vault { get; }

    public EmulatedBoard Board { get; }

    public FaceWatch Faces { get; }

    public Person Person { get; }

    public Issuer Issuer => _issuer ?? throw new InvalidOperationException("the issuer is away");

    /// <summary>Plays a scenario; when it fails, everything that may tell why stands in the test's output.</summary>
    public static async Task PlayAsync(BrokerKind kind, Func<Lot, Task> scenario, LotSettings? settings = null)
    {
        if (kind == BrokerKind.Mosquitto && MosquittoBroker.Executable is null)
        {
            Assert.Inconclusive("mosquitto is not installed (apt-get install mosquitto)");
        }

        await using Lot lot = new(kind, settings ?? new LotSettings());
        try
        {
            await lot.OpenAsync();
            await scenario(lot);
        }
        catch
        {
            Evidence.Print(lot);
            throw;
        }
    }

    /// <summary>The issuer comes to work.</summary>
    public async Task StartIssuerAsync() =>
        _issuer = await Issuer.StartAsync(Vault, Broker.IssuerAddress, TimeProvider.System, _settings.Pace, CancellationToken.None);

    /// <summary>Issues a code that the box has confirmed.</summary>
    public async Task<IssuedCode> IssueAsync(bool alsoKeepOthers = false)
    {
        IssuedCode code = await Issuer.IssueAsync(
            new IssueRequest(BoxId, AlsoKeepOthers: alsoKeepOthers), Patience.Longest, CancellationToken.None);
        Assert.AreEqual(GrantState.Released, code.State, "the box confirms the grant");
        return code;
    }

    public GrantView GrantOf(string id) => Vault.Grants(BoxId).Single(grant => grant.Id == id);

    /// <summary>Waits until the vault knows that.</summary>
    public Task SeeGrantAsync(string id, GrantState state) =>
        Patience.UntilAsync(() => GrantOf(id).State == state, "the vault has the grant as " + state);

    /// <summary>Types a good code and lifts the lid.</summary>
    public async Task OpenWithAsync(string digits, int symbol)
    {
        await Person.EnterAsync(digits, symbol);
        await Person.LiftLidAsync();
        await Person.SeeAsync(Face.Open);
    }

    /// <summary>Shuts the lid when the display asks for it, and waits until the display invites the next person.</summary>
    public async Task ShutLidAsync()
    {
        await Person.SeeAsync(Face.LidAjar);
        Board.Lid.Close();
        await Person.SeeAsync(Face.Idle);
    }

    /// <summary>Cuts the power and gives it back; the box is ready when it returns.</summary>
    public async Task CutAndRestoreAsync()
    {
        Board.Cut();
        await RestoreAsync();
    }

    /// <summary>Gives the power back; the box is ready when it returns.</summary>
    public async Task RestoreAsync()
    {
        Board.Restore();
        await Person.SeeAsync(Face.Idle);
    }

    /// <summary>Somebody with the issuer's login who hears everything and may publish anything.</summary>
    public Task<BrokerVisitor> EavesdropAsync() => VisitAsync(Broker.IssuerAddress, "lockbox/#");

    /// <summary>Somebody with any login; gone with the lot.</summary>
    public async Task<BrokerVisitor> VisitAsync(BrokerAddress address, params string[] filters)
    {
        BrokerVisitor visitor = await BrokerVisitor.ComeInAsync(address, filters);
        _visitors.Add(visitor);
        return visitor;
    }

    public IReadOnlyList<Overheard> Traffic => [.. _visitors.SelectMany(visitor => visitor.Heard)];

    public async ValueTask DisposeAsync()
    {
        Board.Dispose();
        if (_issuer is not null)
        {
            await _issuer.DisposeAsync();
        }

        foreach (BrokerVisitor visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        Vault.Dispose();
        await Broker.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenAsync()
    {
        await Broker.StartAsync();
        if (_settings.HasIssuer)
        {
            await StartIssuerAsync();
        }

        if (_settings.StartsOn)
        {
            await RestoreAsync();
        }
    }
}
