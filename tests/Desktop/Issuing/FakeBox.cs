using System.Buffers;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Issuing;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Lockbox.Tests.Issuing;

/// <summary>A <see cref="PaperBox"/> on a broker, as a test scripts it.</summary>
internal sealed class FakeBox(BoxRecord box, int port) : IAsyncDisposable
{
    private readonly PaperBox _paper = new(box);
    private readonly SeenCommands _seen = new();
    private IMqttClient? _client;

    public int Port { get; set; } = port;

    public long Next { get => _paper.Next; set => _paper.Next = value; }

    public long NextEvent { get => _paper.NextEvent; set => _paper.NextEvent = value; }

    public long? Lost { get => _paper.Lost; set => _paper.Lost = value; }

    public Dictionary<string, byte[]> Armed => _paper.Armed;

    public byte[] LastNonce => _paper.LastNonce;

    public byte[] LastHello { get; private set; } = [];

    /// <summary>True for a command that gets lost on its way.</summary>
    public Func<Command, bool> Loses { get; set; } = _ => false;

    /// <summary>True for a command whose receipt gets lost.</summary>
    public Func<Command, bool> Mutes { get; set; } = _ => false;

    /// <summary>The box's word on a command that it takes.</summary>
    public Func<Command, Receipt> Judges { get => _paper.Judges; set => _paper.Judges = value; }

    /// <summary>What the box finds when it tests itself; null when its report gets lost.</summary>
    public long? Faults { get; set; } = 0;

    public ResetCause? Started { get => _paper.Started; set => _paper.Started = value; }

    public long EventAcked { get; private set; } = -1;

    public async Task ConnectAsync(bool greets = true)
    {
        _client = new MqttClientFactory().CreateMqttClient();
        _client.ApplicationMessageReceivedAsync += e => TakeAsync(e.ApplicationMessage.Payload.ToArray());
        await _client.ConnectAsync(new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", Port)
            .WithProtocolVersion(MqttProtocolVersion.V311)
            .WithClientId(box.Id)
            .WithCleanSession(false)
            .Build());
        await _client.SubscribeAsync(Topics.Down(box.Id), MqttQualityOfServiceLevel.AtLeastOnce);
        if (greets)
        {
            await HelloAsync();
        }
    }

    public async Task DisconnectAsync()
    {
        IMqttClient client = _client!;
        _client = null;
        await client.DisconnectAsync();
        client.Dispose();
    }

    public Task HelloAsync()
    {
        LastHello = _paper.Hello();
        return SendAsync(LastHello);
    }

    /// <summary>Writes an event down and, unless it is to be lost, sends it.</summary>
    public async Task<byte[]> EventAsync(EventKind kind, string? grantId = null, bool isLost = false, long value = 0)
    {
        byte[] message = _paper.Event(kind, grantId, value);
        if (!isLost)
        {
            await SendAsync(message);
        }

        return message;
    }

    /// <summary>Spoils the chain: the next event will name another one before it.</summary>
    public void BreakChain() => _paper.BreakChain();

    public Task ReceiptAsync(long sequence, long next, Receipt result) => SendAsync(_paper.Receipt(sequence, next, result));

    public Task NackAsync(long next) => SendAsync(_paper.Nack(next));

    public async Task SendAsync(byte[] message) => await _client!.PublishAsync(new MqttApplicationMessageBuilder()
        .WithTopic(Topics.Up(box.Id))
        .WithPayload(message)
        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
        .Build());

    public int CountOf(string command) => _seen.CountOf(command);

    public long[] Sequences() => _seen.Sequences();

    public Command Last(string command) => _seen.Last(command);

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await DisconnectAsync();
        }
    }

    // A report is made once, when the command is taken.
    private async Task ReportAsync(Command command)
    {
        bool isTaken = command.Name == Names.Report && command.Sequence == Next - 1;
        if (isTaken && Judges(command) == Receipt.Stored && Faults is long faults)
        {
            await SendAsync(_paper.Report(command.Sequence, faults));
        }
    }

    private async Task TakeAsync(byte[] message)
    {
        Command? command = _paper.Read(message);
        if (command is null)
        {
            return;
        }

        _seen.Add(command);
        if (command.Name == Names.EventAck)
        {
            EventAcked = command.Number;
        }
        else if (command.Sequence >= 0 && !Loses(command))
        {
            byte[] answer = _paper.Answer(command);
            if (!Mutes(command))
            {
                await SendAsync(answer);
            }

            await ReportAsync(command);
        }
    }
}
