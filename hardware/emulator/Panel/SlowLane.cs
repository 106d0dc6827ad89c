using System.Buffers;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Server;

namespace Lockbox.Emulator.Panel;

/// <summary>Passes messages on some time after they came, in their order: a broker that is slow, not one that takes little.</summary>
internal sealed class SlowLane : IAsyncDisposable
{
    private readonly Channel<(long DueMs, InjectedMqttApplicationMessage Message)> _waiting =
        Channel.CreateUnbounded<(long DueMs, InjectedMqttApplicationMessage Message)>();

    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;

    /// <param name="server">Which passes on what has waited.</param>
    public SlowLane(MqttServer server)
    {
        _loop = Task.Run(() => RunAsync(server));
    }

    /// <summary>The client id of what comes out at the end; nobody else can know it.</summary>
    public string Exit { get; } = Guid.NewGuid().ToString("N");

    /// <param name="user">Who has sent it.</param>
    /// <param name="delay">Real time.</param>
    public void Put(MqttApplicationMessage message, string user, TimeSpan delay)
    {
        // The bytes belong to the connection that they came over.
        MqttApplicationMessage copy = new MqttApplicationMessageBuilder()
            .WithTopic(message.Topic)
            .WithPayload(message.Payload.ToArray())
            .WithQualityOfServiceLevel(message.QualityOfServiceLevel)
            .WithRetainFlag(message.Retain)
            .Build();
        InjectedMqttApplicationMessage late = new(copy) { SenderClientId = Exit, SenderUserName = user };
        _waiting.Writer.TryWrite((Environment.TickCount64 + (long)delay.TotalMilliseconds, late));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task RunAsync(MqttServer server)
    {
        await foreach ((long dueMs, InjectedMqttApplicationMessage message) in _waiting.Reader.ReadAllAsync(_end.Token))
        {
            await Task.Delay((int)Math.Max(0, dueMs - Environment.TickCount64), _end.Token);
            await server.InjectApplicationMessage(message, _end.Token);
        }
    }
}
