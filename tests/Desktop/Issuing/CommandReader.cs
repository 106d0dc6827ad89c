using System.Text;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>The box's end of the codec: opens what the issuer sends.</summary>
internal sealed class CommandReader
{
    private readonly Claim _audience = new(Names.Audience);
    private readonly Claim _epoch = new(Names.Epoch);
    private readonly Claim _command = new(Names.Command);
    private readonly Claim _sequence = new(Names.Sequence);
    private readonly Claim _grant = new(Names.GrantId);
    private readonly Claim _tag = new(Names.Tag);
    private readonly Claim _issued = new(Names.IssuedAt);
    private readonly Claim _nonce = new(Names.Nonce);
    private readonly Claim _event = new(Names.Event);
    private readonly JwsReader _reader;
    private readonly BoxRecord _box;

    public CommandReader(BoxRecord box)
    {
        _box = box;
        _reader = new JwsReader(FrameworkHash.Instance, new KeyRing(FrameworkHash.Instance, box.Key, box.Epoch).Down);
    }

    public Command? Read(byte[] message)
    {
        ClaimReader claims = new([_audience, _epoch, _command, _sequence, _grant, _tag, _issued, _nonce, _event]);
        if (_reader.Open(message, message.Length) != JwsResult.Good
            || !claims.Read(_reader.Payload, _reader.PayloadLength)
            || !_audience.Spells(_box.Id)
            || !_epoch.IsNumber(_box.Epoch, _box.Epoch))
        {
            return null;
        }

        byte[] tag = new byte[16];
        byte[] nonce = new byte[16];
        _tag.TryDecode(tag, tag.Length);
        _nonce.TryDecode(nonce, nonce.Length);
        return new Command(
            Encoding.ASCII.GetString(_command.CopyText()),
            _sequence.IsThere ? _sequence.Number : -1,
            _grant.IsThere ? Encoding.ASCII.GetString(_grant.CopyText()) : "",
            tag,
            _issued.IsThere ? _issued.Number : _event.Number,
            nonce);
    }
}
