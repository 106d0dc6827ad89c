using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Takes messages out of a box's outbox, verified, and keeps the bytes: an event must be the same each time.</summary>
internal sealed class UpReader
{
    private readonly JwsReader _reader;
    private readonly ClaimReader _claims;
    private readonly byte[] _message = new byte[Limits.LongestMessage];

    public UpReader(byte[] upKey)
    {
        _reader = new JwsReader(NativeHash.Instance, upKey);
        _claims = new ClaimReader([Type, Sequence, Next, Result, Nonce, Event, EventKind, GrantId, Previous, Boots]);
    }

    public Claim Type { get; } = new(Names.Type);

    public Claim Sequence { get; } = new(Names.Sequence);

    public Claim Next { get; } = new(Names.Next);

    public Claim Result { get; } = new(Names.Result);

    public Claim Nonce { get; } = new(Names.Nonce);

    public Claim Event { get; } = new(Names.Event);

    public Claim EventKind { get; } = new(Names.EventKind);

    public Claim GrantId { get; } = new(Names.GrantId);

    public Claim Boots { get; } = new(Names.BootCount);

    /// <summary>The message taken last.</summary>
    public byte[] Message { get; private set; } = [];

    private Claim Previous { get; } = new(Names.Previous);

    /// <returns>False when there is none.</returns>
    public bool Take(TestBox box)
    {
        int length = box.Mail.Outbox.Peek(_message);
        if (length < 0)
        {
            return false;
        }

        box.Mail.Outbox.Drop();
        Message = _message[..length];
        Assert.AreEqual(JwsResult.Good, _reader.Open(_message, length), "signed by the box");
        Assert.IsTrue(_claims.Read(_reader.Payload, _reader.PayloadLength), "a flat object");
        return true;
    }

    /// <returns>The MAC of the message taken last.</returns>
    public byte[] Mac()
    {
        int dot = Message.AsSpan().LastIndexOf((byte)'.');
        return System.Buffers.Text.Base64Url.DecodeFromUtf8(Message.AsSpan(dot + 1));
    }

    /// <returns>What the event taken last says of the one before.</returns>
    public byte[] Link()
    {
        byte[] link = new byte[EventRecord.LinkBytes];
        Assert.IsTrue(Previous.TryDecode(link, link.Length), "a link");
        return link;
    }
}
