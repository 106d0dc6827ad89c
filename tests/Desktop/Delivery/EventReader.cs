using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Delivery;

/// <summary>Reads the box's events as the issuer does: signature, number, kind, grant, and the link to the one before.</summary>
internal sealed class EventReader(TestBox box)
{
    private readonly JwsReader _reader = new(NativeHash.Instance, box.Keyring.Up);
    private readonly Claim _type = new(Names.Type);
    private readonly Claim _event = new(Names.Event);
    private readonly Claim _kind = new(Names.EventKind);
    private readonly Claim _id = new(Names.GrantId);
    private readonly Claim _previous = new(Names.Previous);
    private readonly Claim _lost = new(Names.EventsLost);
    private byte[]? _link;

    /// <summary>Events in the order in which they came, each number once.</summary>
    public List<(long Number, EventKind Kind, string Id)> Events { get; } = [];

    /// <summary>Numbers that came out of order, and links that name another event.</summary>
    public int Breaks { get; private set; }

    /// <summary>Lost events by the last hello.</summary>
    public long Lost { get; private set; }

    public void Take(byte[] message)
    {
        Assert.AreEqual(JwsResult.Good, _reader.Open(message, message.Length));
        ClaimReader claims = new([_type, _event, _kind, _id, _previous, _lost]);
        Assert.IsTrue(claims.Read(_reader.Payload, _reader.PayloadLength));
        if (_type.Spells(Names.Hello))
        {
            Lost = _lost.Number;
        }
        else if (_type.Spells(Names.EventMessage) && (Events.Count == 0 || _event.Number > Events[^1].Number))
        {
            Note(message);
        }
    }

    private void Note(byte[] message)
    {
        byte[] previous = new byte[8];
        bool isNext = Events.Count == 0 || _event.Number == Events[^1].Number + 1;
        bool isLinked = _previous.TryDecode(previous, 8) && (_link is null || previous.AsSpan().SequenceEqual(_link));
        Breaks += isNext && isLinked ? 0 : 1;
        Events.Add((_event.Number, (EventKind)_kind.Number, _id.IsText ? _id.ToText() : string.Empty));
        byte[] mac = new byte[64];
        int dot = Array.LastIndexOf(message, (byte)'.') + 1;
        Base64Url.Decode(message, dot, message.Length - dot, mac);
        _link = mac[..8];
    }
}
