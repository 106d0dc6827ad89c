using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Lockbox.Issuing;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Lockbox.Tests.Brokers;

/// <summary>Any client of a broker: listens in, or publishes what it likes, as far as its login reaches.</summary>
internal sealed class BrokerVisitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<Overheard> _heard = new();
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();

    private BrokerVisitor()
    {
        _client.ApplicationMessageReceivedAsync += e =>
        {
            MqttApplicationMessage message = e.ApplicationMessage;
            _heard.Enqueue(new Overheard(message.Topic, message.Payload.ToArray(), message.Retain));
            return Task.CompletedTask;
        };
    }

    /// <summary>What came so far, oldest first.</summary>
    public IReadOnlyList<Overheard> Heard => [.. _heard];

    /// <summary>Comes in with a login, under a client id of its own, and subscribes.</summary>
    public static async Task<BrokerVisitor> ComeInAsync(BrokerAddress broker, params string[] filters)
    {
        BrokerVisitor visitor = new();
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithTcpServer(broker.Host, broker.Port)
            .WithProtocolVersion(MqttProtocolVersion.V311)
            .WithClientId("visitor-" + Guid.NewGuid().ToString("N")[..8])
            .WithCredentials(broker.User, broker.Password);
        if (broker.CaFile is not null)
        {
            X509Certificate2Collection authorities = [];
            authorities.ImportFromPemFile(broker.CaFile);
            options.WithTlsOptions(tls => tls.UseTls().WithTrustChain(authorities).WithRevocationMode(X509RevocationMode.NoCheck));
        }

        await visitor._client.ConnectAsync(options.Build());
        foreach (string filter in filters)
        {
            await visitor._client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce);
        }

        return visitor;
    }

    /// <summary>Publishes with QoS 1 and waits for the broker's acknowledgement.</summary>
    public async Task PublishAsync(string topic, byte[] message, bool retain = false) => await _client.PublishAsync(
        new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(message)
            .WithRetainFlag(retain)
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build());

    /// <summary>Waits for a message that came since the visitor is here.</summary>
    public async Task<Overheard> HearAsync(Func<Overheard, bool> isWanted, string what)
    {
        await Patience.UntilAsync(() => _heard.Any(isWanted), "heard at the broker: " + what);
        return _heard.First(isWanted);
    }

    public int Count(Func<Overheard, bool> isWanted) => _heard.Count(isWanted);

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync();
        _client.Dispose();
    }
}
