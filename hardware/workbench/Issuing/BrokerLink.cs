using System.Buffers;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Lockbox.Issuing;

/// <summary>
/// The issuer's connection over MQTT 3.1.1 with a persistent session: what the boxes say while we are away is kept by
/// the broker.
/// </summary>
public sealed class BrokerLink : IBrokerLink
{
    private const int FirstRetryMs = 500;
    private const int LongestRetryMs = 60000;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly BrokerAddress _broker;
    private readonly string _clientId;
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _lost = new(0);
    private Task _watch = Task.CompletedTask;

    /// <param name="clientId">The session's name at the broker: one at a time may use it.</param>
    public BrokerLink(BrokerAddress broker, string clientId)
    {
        _broker = broker;
        _clientId = clientId;
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
        _client.DisconnectedAsync += OnLost;
    }

    public bool IsUp => _client.IsConnected;

    public Func<UpArrival, Task>? Arrived { get; set; }

    public async Task OpenAsync(CancellationToken ct)
    {
        try
        {
            await ConnectAsync(ct);
        }
        catch (Exception problem) when (IsTrouble(problem, ct))
        {
            throw new BrokerUnreachable($"The broker {_broker} cannot be reached: {Reason(problem)} Check that it runs, its address, and --user, --password and --ca.", problem);
        }

        _watch = WatchAsync();
    }

    public async Task<bool> SendAsync(string topic, byte[] message, CancellationToken ct)
    {
        if (!_client.IsConnected)
        {
            return false;
        }

        MqttApplicationMessage publish = new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(message)
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        try
        {
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(_patience);
            return (await _client.PublishAsync(publish, limit.Token)).IsSuccess;
        }
        catch (Exception problem) when (IsTrouble(problem, ct))
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watch;
        await HangUpAsync();
        _client.Dispose();
        _end.Dispose();
        _lost.Dispose();
    }

    private async Task ConnectAsync(CancellationToken ct)
    {
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithTcpServer(_broker.Host, _broker.Port)
            .WithProtocolVersion(MqttProtocolVersion.V311)
            .WithClientId(_clientId)
            .WithCleanSession(false)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(30))
            .WithTimeout(_patience)
            .WithAuthority(_broker);
        if (_broker.User is not null)
        {
            options = options.WithCredentials(_broker.User, _broker.Password ?? "");
        }

        MqttClientConnectResult answer = await _client.ConnectAsync(options.Build(), ct);
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new MqttCommunicationException($"it refuses us ({answer.ResultCode}).");
        }

        await SubscribeAsync(ct);
    }

    private async Task SubscribeAsync(CancellationToken ct)
    {
        MqttClientSubscribeResult granted = await _client.SubscribeAsync(
            new MqttClientSubscribeOptionsBuilder()
                .WithTopicFilter("lockbox/+/up", MqttQualityOfServiceLevel.AtLeastOnce)
                .WithTopicFilter("lockbox/+/status", MqttQualityOfServiceLevel.AtLeastOnce)
                .Build(),
            ct);
        if (granted.Items.Any(item => item.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2))
        {
            throw new MqttCommunicationException("it does not let this user listen to lockbox/+/up.");
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await _lost.WaitAsync(_end.Token);
                await ComeBackAsync();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    // The first try comes at once; only failures wait.
    private async Task ComeBackAsync()
    {
        int waitMs = FirstRetryMs;
        while (!await IsBackAsync())
        {
            await Task.Delay(waitMs, _end.Token);
            waitMs = Math.Min(waitMs * 2, LongestRetryMs);
        }
    }

    private async Task<bool> IsBackAsync()
    {
        if (_client.IsConnected)
        {
            return true;
        }

        try
        {
            await ConnectAsync(_end.Token);
            return true;
        }
        catch (Exception problem) when (IsTrouble(problem, _end.Token) || problem is BrokerUnreachable)
        {
            // Connected but deaf would be worse than not connected.
            await HangUpAsync();
            return false;
        }
    }

    private async Task HangUpAsync()
    {
        try
        {
            await _client.DisconnectAsync(new MqttClientDisconnectOptions());
        }
        catch (Exception problem) when (IsTrouble(problem, CancellationToken.None))
        {
        }
    }

    // A failed attempt to connect ends here as well; it is not a loss.
    private Task OnLost(MqttClientDisconnectedEventArgs e)
    {
        if (e.ClientWasConnected && !_end.IsCancellationRequested)
        {
            _lost.Release();
        }

        return Task.CompletedTask;
    }

    private Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs e) =>
        Arrived?.Invoke(new UpArrival(e.ApplicationMessage.Topic, e.ApplicationMessage.Payload.ToArray())) ?? Task.CompletedTask;

    private static bool IsTrouble(Exception problem, CancellationToken ct) =>
        problem is MqttCommunicationException or MqttProtocolViolationException or MqttClientDisconnectedException
            or MqttClientNotConnectedException or InvalidOperationException or ObjectDisposedException
            or System.Net.Sockets.SocketException or IOException or System.Security.Authentication.AuthenticationException
        || (problem is OperationCanceledException && !ct.IsCancellationRequested);

    private static string Reason(Exception problem)
    {
        Exception deepest = problem;
        while (deepest.InnerException is not null)
        {
            deepest = deepest.InnerException;
        }

        string text = deepest is OperationCanceledException ? "it does not answer" : deepest.Message;
        return text.EndsWith('.') ? text : text + ".";
    }
}
