using System.Security.Cryptography;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>The box's end of the protocol without a link: what it holds, and what it says. Its fields are its flash.</summary>
internal sealed class PaperBox
{
    private readonly BoxRecord _box;
    private readonly CommandReader _reader;
    private readonly JwsWriter _writer;
    private readonly Lock _gate = new();
    private byte[] _link = new byte[8];
    private long _uptime = 100;

    public PaperBox(BoxRecord box)
    {
        _box = box;
        _reader = new CommandReader(box);
        _writer = new JwsWriter(FrameworkHash.Instance, new KeyRing(FrameworkHash.Instance, box.Key, box.Epoch).Up);
    }

    public long Next { get; set; }

    public long NextEvent { get; set; }

    /// <summary>What the next hello says of dropped events; nothing when null.</summary>
    public long? Lost { get; set; }

    /// <summary>What the next hello says of why the chip started; nothing when null.</summary>
    public ResetCause? Started { get; set; }

    public Dictionary<string, byte[]> Armed { get; } = [];

    public byte[] LastNonce { get; private set; } = [];

    /// <summary>The box's word on a command that it takes.</summary>
    public Func<Command, Receipt> Judges { get; set; } = _ => Core.Link.Receipt.Stored;

    public Command? Read(byte[] message) => _reader.Read(message);

    /// <summary>Takes a sequenced command.</summary>
    /// <returns>What the box says to it.</returns>
    public byte[] Answer(Command command)
    {
        if (command.Sequence > Next)
        {
            return Nack(Next);
        }

        Receipt result = command.Sequence < Next ? Core.Link.Receipt.Repeated : Judges(command);
        if (command.Sequence == Next && result != Core.Link.Receipt.Flash)
        {
            Next++;
            Store(command, result);
        }

        return Receipt(command.Sequence, Next, result);
    }

    public byte[] Hello()
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

        return Write(Names.Hello, claims =>
        {
            claims.AddBinary(Names.Nonce, LastNonce, 0, LastNonce.Length);
            claims.Add(Names.Next, Next);
            claims.Add(Names.Event, NextEvent);
            claims.AddBinary(Names.Digest, digest, 0, digest.Length);
            if (Lost is long lost)
            {
                claims.Add(Names.EventsLost, lost);
            }

            if (Started is ResetCause cause)
            {
                claims.Add(Names.ResetCause, (long)cause);
            }
        });
    }

    /// <summary>Writes an event down.</summary>
    public byte[] Event(EventKind kind, string? grantId = null, long value = 0)
    {
        byte[] message = Write(Names.EventMessage, claims =>
        {
            claims.Add(Names.Event, NextEvent);
            claims.Add(Names.EventKind, (long)kind);
            claims.Add(Names.Uptime, 7);
            if (value != 0)
            {
                claims.Add(Names.Value, value);
            }

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

        return message;
    }

    /// <summary>Spoils the chain: the next event will name another one before it.</summary>
    public void BreakChain() => _link = RandomNumberGenerator.GetBytes(8);

    public byte[] Receipt(long sequence, long next, Receipt result) => Write(Names.Receipt, claims =>
    {
        claims.Add(Names.Sequence, sequence);
        claims.Add(Names.Next, next);
        claims.Add(Names.Result, ReceiptWords.Of(result));
    });

    /// <summary>A report, later than the one before.</summary>
    /// <param name="sequence">The command that asked for it; null for the daily one.</param>
    /// <param name="extra">Writes what else it says.</param>
    public byte[] Report(long? sequence, long faults = 0, Action<ClaimWriter>? extra = null) => Write(Names.Report, claims =>
    {
        if (sequence is long number)
        {
            claims.Add(Names.Sequence, number);
        }

        claims.Add(Names.SelfTest, faults);
        claims.Add(Names.Firmware, "1.4.2");
        claims.Add(Names.ResetCause, 1);
        claims.Add(Names.BootCount, 3);
        claims.Add(Names.Uptime, ++_uptime);
        claims.Add(Names.ManagedFree, 61440);
        // -71: the writer knows no number below 0.
        claims.Add(Names.SignalLevel, 171);
        claims.Bytes[claims.Length - 3] = (byte)'-';
        claims.Add(Names.CountPrefix + "8", 5);
        extra?.Invoke(claims);
    });

    public byte[] Nack(long next) => Write(Names.Nack, claims => claims.Add(Names.Next, next));

    private void Store(Command command, Receipt result)
    {
        if (result != Core.Link.Receipt.Stored)
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

    /// <summary>A message of the test's choice.</summary>
    public byte[] Say(string type, Action<ClaimWriter> fill) => Write(type, fill);

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
