using System.Collections.Concurrent;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Lockbox.Tests.Nano;

/// <summary>A real broker on loopback that remembers what it saw.</summary>
internal sealed class TestBroker : IDisposable
{
    private const int FirstPort = 20_000;
    private const int LastPort = 32_000;

    private readonly MqttServer _server;

    private TestBroker(int port, X509Certificate2? certificate)
    {
        Port = port;
        _server = new MqttServerFactory().CreateMqttServer(Options(port, certificate));
        _server.InterceptingPublishAsync += OnPublish;
        _server.ValidatingConnectionAsync += OnConnect;
        _server.ClientDisconnectedAsync += OnDisconnected;
        _server.ClientSubscribedTopicAsync += OnSubscribed;
        _server.ClientAcknowledgedPublishPacketAsync += OnAcknowledged;
    }

    public int Port { get; }

    public ConcurrentQueue<string> Published { get; } = new();

    public ConcurrentQueue<string> Subscribed { get; } = new();

    public ConcurrentQueue<MqttClientDisconnectType> Disconnected { get; } = new();

    public int Acknowledged => _acknowledged;

    public MqttConnectReasonCode Answer { get; set; } = MqttConnectReasonCode.Success;

    /// <summary>Publications of QoS 1 are swallowed without a PUBACK.</summary>
    public bool Mute { get; set; }

    private int _acknowledged;

    public static TestBroker Start(X509Certificate2? certificate = null)
    {
        for (int attempt = 0; ; attempt++)
        {
            TestBroker broker = new(Random.Shared.Next(FirstPort, LastPort), certificate);
            try
            {
                broker._server.StartAsync().GetAwaiter().GetResult();
                return broker;
            }
            catch (System.Net.Sockets.SocketException) when (attempt < 20)
            {
                broker.Dispose();
            }
        }
    }

    public void Send(string topic, string text)
    {
        MqttApplicationMessage message = new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(text)
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        _server.InjectApplicationMessage(new InjectedMqttApplicationMessage(message)).GetAwaiter().GetResult();
    }

    public void Kick(string clientId)
    {
        _server.DisconnectClientAsync(clientId, new MqttServerClientDisconnectOptions()).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _server.StopAsync().GetAwaiter().GetResult();
        _server.Dispose();
    }

    private static MqttServerOptions Options(int port, X509Certificate2? certificate)
    {
        MqttServerOptionsBuilder builder = new MqttServerOptionsBuilder().WithPersistentSessions();
        if (certificate == null)
        {
            return builder.WithDefaultEndpoint().WithDefaultEndpointPort(port).WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).Build();
        }

        return builder.WithoutDefaultEndpoint()
            .WithEncryptedEndpoint()
            .WithEncryptedEndpointPort(port)
            .WithEncryptedEndpointBoundIPAddress(IPAddress.Loopback)
            .WithEncryptionCertificate(certificate)
            .WithEncryptionSslProtocol(SslProtocols.Tls12)
            .Build();
    }

    private Task OnPublish(InterceptingPublishEventArgs e)
    {
        string text = Encoding.UTF8.GetString(e.ApplicationMessage.Payload);
        Published.Enqueue(e.ApplicationMessage.Topic + " " + text + (e.ApplicationMessage.Dup ? " again" : string.Empty));
        return Mute ? Task.Delay(Timeout.Infinite, e.CancellationToken) : Task.CompletedTask;
    }

    private Task OnConnect(ValidatingConnectionEventArgs e)
    {
        e.ReasonCode = Answer;
        return Task.CompletedTask;
    }

    private Task OnDisconnected(ClientDisconnectedEventArgs e)
    {
        Disconnected.Enqueue(e.DisconnectType);
        return Task.CompletedTask;
    }

    private Task OnSubscribed(ClientSubscribedTopicEventArgs e)
    {
        Subscribed.Enqueue(e.TopicFilter.Topic);
        return Task.CompletedTask;
    }

    private Task OnAcknowledged(ClientAcknowledgedPublishPacketEventArgs e)
    {
        Interlocked.Increment(ref _acknowledged);
        return Task.CompletedTask;
    }
}
