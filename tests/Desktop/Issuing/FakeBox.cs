using System.Buffers;
using System.Security.Cryptography;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;
using Lockbox.Issuing;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Lockbox.Tests.Issuing;

/// <summary>The box's end of the protocol, as a test scripts it. Its fields are its flash.</summary>
internal sealed class FakeBox : IAsyncDisposable
{
    private readonly BoxRecord _box;
    private readonly CommandReader _reader;
    private readonly JwsWriter _writer;
    private readonly Lock _gate = new();
    private readonly SeenCommands _seen = new();
    private IMqttClient? _client;
    private byte[] _link = new byte[8];

    public FakeBox(BoxRecord box, int port)
    {
        _box = box;
        Port = port;
        _reader = new CommandReader(box);
        _writer = new JwsWriter(FrameworkHash.Instance, new KeyRing(FrameworkHash.Instance, box.Key, box.Epoch).Up);
    }

    public int Port { get; set; }

    public long Next { get; set; }

    public long NextEvent { get; set; }

    public Dictionary<string, byte[]> Armed { get; } = [];

    public byte[] LastNonce { get; private set; } = [];

    public byte[] LastHello { get; private set; } = [];

    /// <summary>True for a command that gets lost on its way.</summary>
    public Func<Command, bool> Loses { get; set; } = _ => false;

    /// <summary>True for a command whose receipt gets lost.</summary>
    public Func<Command, bool> Mutes { get; set; } = _ => false;

    /// <summary>The box's word on a command that it takes.</summary>
    public Func<Command, Receipt> Judges { get; set; } = _ => Receipt.Stored;

    public long EventAcked { get; private set; } = -1;

    public async Task ConnectAsync(bool greets = true)
    {
        _client = new MqttClientFactory().CreateMqttClient();
        _client.ApplicationMessageReceivedAsync += e => TakeAsync(e.ApplicationMessage.Payload.ToArray());
        await _client.ConnectAsync(new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", Port)
            .WithProtocolVersion(MqttProtocolVersion.V311)
            .WithClientId(_box.Id)
            .WithCleanSession(false)
            .Build());
        await _client.SubscribeAsync(Topics.Down(_box.Id), MqttQualityOfServiceLevel.AtLeastOnce);
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
        LastNonce = RandomNumberGenerator.GetBytes(16);
        byte[] digest = new byte[16];
        foreach (byte[] tag in Armed.Values)
        {
            for (int i = 0; i < digest.Length; i++)
            {
                digest[i] ^= tag[i];
            }
        }

        LastHello = Write(Names.Hello, claims =>
        {
            claims.AddBinary(Names.Nonce, LastNonce, 0, LastNonce.Length);
            claims.Add(Names.Next, Next);
            claims.Add(Names.Event, NextEvent);
            claims.AddBinary(Names.Digest, digest, 0, digest.Length);
        });
        return SendAsync(LastHello);
    }

    /// <summary>Writes an event down and, unless it is to be lost, sends it.</summary>
    public async Task<byte[]> EventAsync(EventKind kind, string? grantId = null, bool isLost = false)
    {
        byte[] message = Write(Names.EventMessage, claims =>
        {
            claims.Add(Names.Event, NextEvent);
            claims.Add(Names.EventKind, (long)kind);
            claims.Add(Names.Uptime, 7);
            if (grantId is not null)
            {
                claims.Add(Names.GrantId, grantId);
            }

            claims.AddBinary(Names.Previous, _link, 0, _link.Length);
        });
        _writer.CopyMac(_link, _link.Length);
        NextEvent++;
        if (grantId is not null)
        {
            Armed.Remove(grantId);
        }

        if (!isLost)
        {
            await SendAsync(message);
        }

        return message;
    }

    /// <summary>Spoils the chain: the next event will name another one before it.</summary>
    public void BreakChain() => _link = RandomNumberGenerator.GetBytes(8);

    public Task ReceiptAsync(long sequence, long next, Receipt result) => SendAsync(Write(Names.Receipt, claims =>
    {
        claims.Add(Names.Sequence, sequence);
        claims.Add(Names.Next, next);
        claims.Add(Names.Result, ReceiptWords.Of(result));
    }));

    public Task NackAsync(long next) => SendAsync(Write(Names.Nack, claims => claims.Add(Names.Next, next)));

    public async Task SendAsync(byte[] message) => await _client!.PublishAsync(new MqttApplicationMessageBuilder()
        .WithTopic(Topics.Up(_box.Id))
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

    private async Task TakeAsync(byte[] message)
    {
        Command? command = _reader.Read(message);
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
            await ApplyAsync(command);
        }
    }

    private async Task ApplyAsync(Command command)
    {
        if (command.Sequence > Next)
        {
            await NackAsync(Next);
            return;
        }

        Receipt result = command.Sequence < Next ? Receipt.Repeated : Judges(command);
        if (command.Sequence == Next)
        {
            Next++;
            Store(command, result);
        }

        if (!Mutes(command))
        {
            await ReceiptAsync(command.Sequence, Next, result);
        }
    }

    private void Store(Command command, Receipt result)
    {
        if (result != Receipt.Stored)
        {
            return;
        }

        if (command.Name == Names.Grant)
        {
            Armed[command.GrantId] = command.Tag;
        }
        else if (command.GrantId == Names.AllGrants)
        {
            Armed.Clear();
        }
        else
        {
            Armed.Remove(command.GrantId);
        }
    }

    private byte[] Write(string type, Action<ClaimWriter> fill)
    {
        ClaimWriter claims = new();
        claims.Begin();
        claims.Add(Names.Issuer, _box.Id);
        claims.Add(Names.Epoch, _box.Epoch);
        claims.Add(Names.Type, type);
        fill(claims);
        claims.End();
        lock (_gate)
        {
            Assert.IsTrue(_writer.Seal(claims));
            return _writer.Message.AsSpan(0, _writer.Length).ToArray();
        }
    }
}
