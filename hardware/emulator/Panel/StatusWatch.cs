using System.Buffers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Lockbox.Core.Link;
using Lockbox.Issuing;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Lockbox.Emulator.Panel;

/// <summary>
/// Reads off another broker whether the box is connected: the retained status that the box sets and its last will clears.
/// A login that may not read it sees a box that is never connected.
/// </summary>
internal sealed class StatusWatch : ILinkWatch, IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly CancellationTokenSource _end = new();
    private readonly MqttClientOptions _options;
    private readonly string _topic;
    private readonly Task _loop;
    private volatile bool _isOnline;

    public StatusWatch(BrokerAddress broker, string boxId)
    {
        _topic = Topics.Status(boxId);
        _options = OptionsFor(broker);
        _client.ApplicationMessageReceivedAsync += OnStatus;
        _loop = Task.Run(FollowAsync);
    }

    /// <inheritdoc/>
    public event Action? Changed;

    /// <inheritdoc/>
    public bool IsConnected => _isOnline && _client.IsConnected;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        _client.Dispose();
        _end.Dispose();
    }

    private static MqttClientOptions OptionsFor(BrokerAddress broker)
    {
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithTcpServer(broker.Host, broker.Port)
            .WithProtocolVersion(MqttProtocolVersion.V311)
            .WithCredentials(broker.User, broker.Password ?? "");
        if (broker.CaFile is not null)
        {
            X509Certificate2Collection authorities = [];
            authorities.ImportFromPemFile(broker.CaFile);
            options = options.WithTlsOptions(tls => tls.UseTls().WithTargetHost(broker.Host).WithTrustChain(authorities).WithRevocationMode(X509RevocationMode.NoCheck));
        }

        return options.Build();
    }

    private async Task FollowAsync()
    {
        try
        {
            while (true)
            {
                await TryListenAsync();
                await Task.Delay(_pause, _end.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task TryListenAsync()
    {
        if (_client.IsConnected)
        {
            return;
        }

        Set(false);
        try
        {
            await _client.ConnectAsync(_options, _end.Token);
            await _client.SubscribeAsync(_topic, MqttQualityOfServiceLevel.AtLeastOnce, _end.Token);
        }
        catch (Exception) when (!_end.IsCancellationRequested)
        {
            // The broker is away; the next round tries again.
        }
    }

    private Task OnStatus(MqttApplicationMessageReceivedEventArgs e)
    {
        Set(Encoding.UTF8.GetString(e.ApplicationMessage.Payload.ToArray()) == Topics.Online);
        return Task.CompletedTask;
    }

    private void Set(bool isOnline)
    {
        _isOnline = isOnline;
        Changed?.Invoke();
    }
}
