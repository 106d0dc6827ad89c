using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>Opens what arrives in a box's name and takes nothing on trust. One owner, one thread.</summary>
internal sealed class UpReader
{
    private const int ChainBytes = 8;

    private readonly Claim _box = new(Names.Issuer);
    private readonly Claim _epoch = new(Names.Epoch);
    private readonly Claim _type = new(Names.Type);
    private readonly Claim _next = new(Names.Next);
    private readonly Claim _sequence = new(Names.Sequence);
    private readonly Claim _result = new(Names.Result);
    private readonly Claim _nonce = new(Names.Nonce);
    private readonly Claim _event = new(Names.Event);
    private readonly Claim _digest = new(Names.Digest);
    private readonly Claim _kind = new(Names.EventKind);
    private readonly Claim _at = new(Names.At);
    private readonly Claim _uptime = new(Names.Uptime);
    private readonly Claim _grant = new(Names.GrantId);
    private readonly Claim _previous = new(Names.Previous);
    private readonly Claim _lost = new(Names.EventsLost);
    private readonly Claim _value = new(Names.Value);
    private readonly ReportReader _report;
    private readonly ClaimReader _claims;

    public UpReader()
    {
        _report = new ReportReader(_sequence, _uptime);
        _claims = new ClaimReader(
        [
            _box, _epoch, _type, _next, _sequence, _result, _nonce, _event, _digest, _kind, _at, _uptime, _grant, _previous, _lost, _value,
            .. _report.Claims,
        ]);
    }

    /// <returns>The message, or null when it is not the box's, of another epoch, or malformed.</returns>
    public UpMessage? Open(BoxRecord box, byte[] message)
    {
        using BoxKeys keys = new(box);
        JwsReader reader = keys.NewReader();
        if (reader.Open(message, message.Length) != JwsResult.Good
            || !_claims.Read(reader.Payload, reader.PayloadLength)
            || !_box.Spells(box.Id)
            || !_epoch.IsNumber(box.Epoch, box.Epoch))
        {
            return null;
        }

        return _type.Spells(Names.Hello) ? Hello()
            : _type.Spells(Names.Receipt) ? Receipt()
            : _type.Spells(Names.Nack) ? Nack()
            : _type.Spells(Names.EventMessage) ? Event(MacOf(message))
            : _type.Spells(Names.Report) ? new UpMessage(UpKind.Report) { Report = _report.Read() }
            : null;
    }

    private UpMessage? Hello()
    {
        byte[] nonce = new byte[Limits.NonceBytes];
        byte[] digest = new byte[Limits.TagBytes];
        if (!IsCount(_next) || !IsCount(_event) || !_nonce.TryDecode(nonce, nonce.Length))
        {
            return null;
        }

        bool hasDigest = _digest.TryDecode(digest, digest.Length);
        return new UpMessage(UpKind.Hello)
        {
            Next = _next.Number,
            NextEvent = _event.Number,
            Nonce = nonce,
            Digest = hasDigest ? digest : null,
            Lost = IsCount(_lost) ? _lost.Number : null,
            Started = _report.Started,
        };
    }

    private UpMessage? Receipt()
    {
        if (!IsCount(_next) || !IsCount(_sequence))
        {
            return null;
        }

        foreach (Receipt result in Enum.GetValues<Receipt>())
        {
            if (_result.Spells(ReceiptWords.Of(result)))
            {
                return new UpMessage(UpKind.Receipt) { Next = _next.Number, Sequence = _sequence.Number, Result = result };
            }
        }

        return null;
    }

    private UpMessage? Nack() => IsCount(_next) ? new UpMessage(UpKind.Nack) { Next = _next.Number } : null;

    private UpMessage? Event(byte[] mac)
    {
        if (!IsCount(_event) || !_kind.IsNumber(0, byte.MaxValue) || !IsCount(_uptime))
        {
            return null;
        }

        byte[] previous = new byte[ChainBytes];
        EventRecord happened = new(
            _event.Number,
            (EventKind)_kind.Number,
            IsCount(_at) ? _at.Number : null,
            _uptime.Number,
            _grant.IsText ? System.Text.Encoding.ASCII.GetString(_grant.CopyText()) : null,
            _previous.TryDecode(previous, ChainBytes) ? previous : null,
            mac)
        {
            Value = IsCount(_value) ? _value.Number : 0,
        };
        return new UpMessage(UpKind.Event) { Event = happened };
    }

    private static bool IsCount(Claim claim) => claim.IsNumber(0, Limits.LastSecond);

    private static byte[] MacOf(byte[] message)
    {
        int start = Array.LastIndexOf(message, (byte)'.') + 1;
        byte[] mac = new byte[Limits.MacBytes];
        Base64Url.Decode(message, start, message.Length - start, mac);
        return mac[..ChainBytes];
    }
}
