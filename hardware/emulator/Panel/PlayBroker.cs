using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Lockbox.Issuing;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Lockbox.Emulator.Panel;

/// <summary>
/// The broker inside the emulator: on the loopback only, for its boxes and one issuer, each with its own password. Sessions
/// persist while it runs, and not beyond. It can be made to fail, for all who use it.
/// </summary>
internal sealed class PlayBroker : IAsyncDisposable
{
    private const int PasswordBytes = 18;
    private const int LongestQueue = 1000;

    private readonly SemaphoreSlim _switch = new(1);
    private readonly BrokerAccess _access;
    private readonly Dictionary<string, PlayLink> _links;
    private MqttServer? _server;
    private SlowLane? _lane;
    private long _delayTicks;

    private PlayBroker(int port, IReadOnlyDictionary<string, BrokerLogin> boxes, BrokerLogin issuer)
    {
        IssuerAddress = new BrokerAddress(IPAddress.Loopback.ToString(), port, User: issuer.User, Password: issuer.Password);
        _access = new BrokerAccess(boxes, issuer);
        _links = boxes.ToDictionary(box => box.Key, _ => new PlayLink());
    }

    /// <summary>It goes (false) or has come (true). Raised on any thread: be quick.</summary>
    public event Action<bool>? Switched;

    /// <summary>How the issuer reaches it.</summary>
    public BrokerAddress IssuerAddress { get; }

    /// <summary>How long each message waits before it is passed on, real time.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _delayTicks));
        set => Interlocked.Exchange(ref _delayTicks, value.Ticks);
    }

    /// <param name="port">On the loopback.</param>
    /// <param name="boxes">Each box's login, by its id.</param>
    /// <param name="issuer">Null for a fresh password: an issuer in this process needs no other.</param>
    /// <exception cref="CannotStart">The port is taken.</exception>
    public static async Task<PlayBroker> StartAsync(int port, IReadOnlyDictionary<string, BrokerLogin> boxes, BrokerLogin? issuer = null)
    {
        string first = boxes.Keys.First();
        PlayBroker broker = new(port, boxes, issuer ?? NewIssuer(first));
        try
        {
            await broker.StartAsync();
            return broker;
        }
        catch (SocketException taken)
        {
            await broker.DisposeAsync();
            throw new CannotStart(
                $"Port {port}, on which {first} of this profile finds its broker, is taken. Stop what uses it (another emulator with this profile?), "
                + $"start with --temporary or another --profile, or, if that is the broker to use, with --broker {IPAddress.Loopback}:{port}.",
                taken);
        }
    }

    /// <summary>Whether a box is connected.</summary>
    public ILinkWatch LinkOf(string box) => _links[box];

    /// <summary>Stops it: connections break, sessions and retained messages are lost. Nothing happens when it is stopped.</summary>
    public async Task StopAsync()
    {
        await _switch.WaitAsync();
        try
        {
            if (_server is { } server)
            {
                _server = null;
                Switched?.Invoke(false);
                await EndAsync(server);
            }
        }
        finally
        {
            _switch.Release();
        }
    }

    /// <summary>Starts it again, without sessions. Nothing happens when it runs.</summary>
    public async Task StartAsync()
    {
        await _switch.WaitAsync();
        try
        {
            if (_server is null)
            {
                _server = Make();
                _lane = new SlowLane(_server);
                await _server.StartAsync();
                Switched?.Invoke(true);
            }
        }
        finally
        {
            _switch.Release();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task EndAsync(MqttServer server)
    {
        if (_lane is not null)
        {
            await _lane.DisposeAsync();
        }

        if (server.IsStarted)
        {
            await server.StopAsync(new MqttServerStopOptions());
        }

        server.Dispose();
        foreach (PlayLink link in _links.Values)
        {
            link.Reset();
        }
    }

    // A new one at each start: a server that was stopped keeps its sessions.
    private MqttServer Make()
    {
        MqttServer server = new MqttServerFactory().CreateMqttServer(Settings(IssuerAddress.Port));
        server.ValidatingConnectionAsync += OnConnecting;
        server.InterceptingSubscriptionAsync += OnSubscribing;
        server.InterceptingPublishAsync += OnPublishing;
        server.ClientConnectedAsync += e => Count(server, e.UserName, 1);
        server.ClientDisconnectedAsync += e => Count(server, e.UserName, -1);
        return server;
    }

    private static BrokerLogin NewIssuer(string boxId) =>
        new("issuer:" + boxId, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(PasswordBytes)));

    private static MqttServerOptions Settings(int port) => new MqttServerOptionsBuilder()
        .WithDefaultEndpoint()
        .WithDefaultEndpointPort(port)
        .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
        .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
        .WithPersistentSessions(true)
        .WithMaxPendingMessagesPerClient(LongestQueue)
        .Build();

    private Task OnConnecting(ValidatingConnectionEventArgs e)
    {
        if (!_access.LetIn(e.UserName, e.Password, e.ClientId))
        {
            e.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
        }

        return Task.CompletedTask;
    }

    private Task OnSubscribing(InterceptingSubscriptionEventArgs e)
    {
        if (!_access.MaySubscribe(e.UserName, e.TopicFilter.Topic))
        {
            e.ProcessSubscription = false;
            e.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
        }

        return Task.CompletedTask;
    }

    private Task OnPublishing(InterceptingPublishEventArgs e)
    {
        if (!_access.MayPublish(e.UserName, e.ApplicationMessage.Topic))
        {
            e.ProcessPublish = false;
            e.Response.ReasonCode = MqttPubAckReasonCode.NotAuthorized;
        }
        else if (Delay > TimeSpan.Zero && _lane is { } lane && e.ClientId != lane.Exit)
        {
            e.ProcessPublish = false;
            lane.Put(e.ApplicationMessage, e.UserName, Delay);
        }

        return Task.CompletedTask;
    }

    private Task Count(MqttServer server, string? user, int change)
    {
        // What a server that was stopped says late is not about this one.
        if (server == _server && _access.BoxOf(user) is string box)
        {
            _links[box].Count(change);
        }

        return Task.CompletedTask;
    }
}
