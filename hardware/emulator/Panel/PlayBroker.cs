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
/// persist while it runs, and not beyond.
/// </summary>
internal sealed class PlayBroker : IAsyncDisposable
{
    private const int PasswordBytes = 18;
    private const int LongestQueue = 1000;

    private readonly MqttServer _server;
    private readonly BrokerAccess _access;
    private readonly Dictionary<string, PlayLink> _links;

    private PlayBroker(int port, IReadOnlyDictionary<string, BrokerLogin> boxes, BrokerLogin issuer)
    {
        IssuerAddress = new BrokerAddress(IPAddress.Loopback.ToString(), port, User: issuer.User, Password: issuer.Password);
        _access = new BrokerAccess(boxes, issuer);
        _links = boxes.ToDictionary(box => box.Key, _ => new PlayLink());
        _server = new MqttServerFactory().CreateMqttServer(Settings(port));
        _server.ValidatingConnectionAsync += OnConnecting;
        _server.InterceptingSubscriptionAsync += OnSubscribing;
        _server.InterceptingPublishAsync += OnPublishing;
        _server.ClientConnectedAsync += e => Count(e.UserName, 1);
        _server.ClientDisconnectedAsync += e => Count(e.UserName, -1);
    }

    /// <summary>How the issuer reaches it.</summary>
    public BrokerAddress IssuerAddress { get; }

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
            await broker._server.StartAsync();
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

    public async ValueTask DisposeAsync()
    {
        if (_server.IsStarted)
        {
            await _server.StopAsync(new MqttServerStopOptions());
        }

        _server.Dispose();
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

        return Task.CompletedTask;
    }

    private Task Count(string? user, int change)
    {
        if (_access.BoxOf(user) is string box)
        {
            _links[box].Count(change);
        }

        return Task.CompletedTask;
    }
}
