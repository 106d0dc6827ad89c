using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>A box on its board, its broker, an issuer and the page, running together.</summary>
public sealed class Playground : IAsyncDisposable
{
    private readonly Stack<object> _running = new();

    private Playground()
    {
    }

    /// <summary>Of the page.</summary>
    public string Address { get; private set; } = "";

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
        BoxFile box = new Workshop(options, profile, vault).Deliver();
        (ILinkWatch link, BrokerAddress broker) = await ReachAsync(options, box);
        EmulatedBoard board = Keep(Make(options, profile));
        IssueDesk? issuing = options.HasIssuer && vault.FindBox(box.Box) is not null
            ? new IssueDesk(Keep(await IssuerAsync(vault, broker, ct)), vault, box.Box, options.IssuePatience)
            : null;
        WebPanel web = Keep(await WebPanel.StartAsync(options, box, new Scene(board, link), issuing));
        Address = web.Address;
        board.Restore();
    }

    private async Task<(ILinkWatch Link, BrokerAddress Broker)> ReachAsync(EmulatorOptions options, BoxFile box)
    {
        if (options.Broker is null)
        {
            PlayBroker own = Keep(await PlayBroker.StartAsync(box.Broker.Port, box.Box, box.Login));
            return (own, own.IssuerAddress);
        }

        BrokerAddress other = options.Broker.User is null
            ? options.Broker with { User = box.Login.User, Password = box.Login.Password }
            : options.Broker;
        return (Keep(new StatusWatch(other, box.Box)), other);
    }

    private static EmulatedBoard Make(EmulatorOptions options, Profile profile)
    {
        try
        {
            return new EmulatedBoard(new BoardSettings(profile.FlashOf(options.Box), options.Speed));
        }
        catch (ProfileBusy busy)
        {
            throw new CannotStart($"Another emulator runs {options.Box} of the profile {profile.Folder}. Stop it, or start with --temporary or another --profile or --box.", busy);
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
