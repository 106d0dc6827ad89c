using Lockbox.Emulator.Bench;
using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;
using Lockbox.Emulator.Watch;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>Boxes on their boards, their broker, an issuer and the page, running together.</summary>
public sealed class Playground : IAsyncDisposable
{
    private readonly Stack<object> _running = new();

    private Playground()
    {
    }

    /// <summary>Of the page.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What whoever started it should know; null when there is nothing.</summary>
    public string? Warning { get; private set; }

    /// <summary>The boxes.</summary>
    internal Lot Lot { get; private set; } = new([]);

    /// <exception cref="CannotStart">Something is in the way; the message says what to do.</exception>
    /// <exception cref="IssuingRefused">The box cannot be provisioned.</exception>
    /// <exception cref="BrokerUnreachable">The broker does not answer.</exception>
    public static async Task<Playground> StartAsync(EmulatorOptions options, CancellationToken ct)
    {
        Playground playground = new();
        try
        {
            await playground.BuildAsync(options, ct);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends what was started, the last first.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_running.TryPop(out object? part))
        {
            if (part is IAsyncDisposable slow)
            {
                await slow.DisposeAsync();
            }
            else
            {
                ((IDisposable)part).Dispose();
            }
        }
    }

    private async Task BuildAsync(EmulatorOptions options, CancellationToken ct)
    {
        Profile profile = Keep(Profile.Open(options));
        Vault vault = Keep(Vault.Open(profile.VaultFile));
        IReadOnlyList<BoxFile> boxes = new Workshop(options, profile, vault).Deliver();
        PlayBroker? own = options.Broker is null ? Keep(await StartBrokerAsync(boxes)) : null;
        BrokerAddress broker = own?.IssuerAddress ?? Elsewhere(options.Broker!, boxes[0]);
        Issuer? issuer = options.HasIssuer && boxes.Any(box => vault.FindBox(box.Box) is not null)
            ? Keep(await IssuerAsync(vault, broker, ct))
            : null;
        Lot = new Lot([.. boxes.Select(box => Put(box, Make(options, profile, box), own, broker, issuer, vault, options))]);
        WebPanel web = Keep(await WebPanel.StartAsync(options, Lot));
        Address = web.Address;
        Warning = web.Warning;
        foreach (Stand stand in Lot.Stands)
        {
            stand.Board.Restore();
        }
    }

    private Stand Put(BoxFile box, EmulatedBoard board, PlayBroker? own, BrokerAddress broker, Issuer? issuer, Vault vault, EmulatorOptions options)
    {
        ILinkWatch link = own?.LinkOf(box.Box) ?? Keep(new StatusWatch(broker, box.Box));
        bool isOurs = issuer is not null && vault.FindBox(box.Box) is not null;
        IssueDesk? issuing = isOurs ? new IssueDesk(issuer!, vault, box.Box, options.IssuePatience) : null;
        LeverMeans means = new(isOurs ? new Dealer(issuer!, vault, box.Box) : null, own, options.Speed);
        Stand stand = new(box, board, link, issuing, MessageReader.For(vault, box.Box), means);
        Keep(stand.Levers);
        own?.Switched += stand.Recorder.NoteBroker;
        return stand;
    }

    private static Task<PlayBroker> StartBrokerAsync(IReadOnlyList<BoxFile> boxes) =>
        PlayBroker.StartAsync(boxes[0].Broker.Port, boxes.ToDictionary(box => box.Box, box => box.Login));

    private static BrokerAddress Elsewhere(BrokerAddress broker, BoxFile box) =>
        broker.User is null ? broker with { User = box.Login.User, Password = box.Login.Password } : broker;

    private EmulatedBoard Make(EmulatorOptions options, Profile profile, BoxFile box)
    {
        try
        {
            BoardSettings settings = new(profile.FlashOf(box.Box), options.Speed) { Firmware = FirmwareImage.Lockbox with { IsCompiledFirst = true } };
            return Keep(new EmulatedBoard(options.Seed is null ? settings : settings with { Seed = options.Seed }));
        }
        catch (ProfileBusy busy)
        {
            throw new CannotStart($"Another emulator runs {box.Box} of the profile {profile.Folder}. Stop it, or start with --temporary or another --profile or --box.", busy);
        }
    }

    private static Task<Issuer> IssuerAsync(Vault vault, BrokerAddress broker, CancellationToken ct) =>
        Issuer.StartAsync(vault, broker, TimeProvider.System, new IssuerOptions { OnlyThisBroker = true }, ct);

    private T Keep<T>(T part)
        where T : class
    {
        _running.Push(part);
        return part;
    }
}
