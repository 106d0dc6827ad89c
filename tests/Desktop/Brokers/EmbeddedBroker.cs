using Lockbox.Emulator.Panel;
using Lockbox.Issuing;

namespace Lockbox.Tests.Brokers;

/// <summary>The emulator's own broker. Its sessions live in memory: a restart forgets them.</summary>
internal sealed class EmbeddedBroker : ITestBroker
{
    private readonly BrokerLogin _issuer = new("issuer", Guid.NewGuid().ToString("N"));
    private readonly string _boxId;
    private PlayBroker? _running;

    public EmbeddedBroker(string boxId)
    {
        _boxId = boxId;
        Box = new BrokerLogin(boxId, Guid.NewGuid().ToString("N"));
        BoxAddress = new BrokerAddress("127.0.0.1", FreePort.Find());
    }

    public BrokerAddress BoxAddress { get; }

    public BrokerLogin Box { get; }

    public BrokerAddress IssuerAddress => BoxAddress with { User = _issuer.User, Password = _issuer.Password };

    public IReadOnlyList<string> Log => [];

    public async Task StartAsync() => _running = await PlayBroker.StartAsync(BoxAddress.Port, new Dictionary<string, BrokerLogin> { [_boxId] = Box }, _issuer);

    public async Task StopAsync()
    {
        if (_running is not null)
        {
            await _running.DisposeAsync();
            _running = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
