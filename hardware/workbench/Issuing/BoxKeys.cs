using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;

namespace Lockbox.Issuing;

/// <summary>A box's derived keys at work. One owner, one thread; wiped when disposed.</summary>
internal sealed class BoxKeys : IDisposable
{
    private readonly BoxRecord _box;
    private readonly KeyRing _ring;
    private readonly JwsWriter _writer;
    private readonly ClaimWriter _claims = new();

    public BoxKeys(BoxRecord box)
    {
        _box = box;
        _ring = new KeyRing(FrameworkHash.Instance, box.Key, box.Epoch);
        _writer = new JwsWriter(FrameworkHash.Instance, _ring.Down);
    }

    /// <summary>Checks what comes from the box.</summary>
    public JwsReader NewReader() => new(FrameworkHash.Instance, _ring.Up);

    /// <returns>What the box keeps of a code.</returns>
    public byte[] TagOf(string digits, int symbol)
    {
        byte[] text = Text.Bytes(digits);
        byte[] tag = new byte[Limits.TagBytes];
        new Verifier(FrameworkHash.Instance, _ring.Code, Text.Bytes(_box.Id)).Compute(text, text.Length, symbol, tag);
        Wipe.Clear(text);
        return tag;
    }

    public byte[] Grant(long sequence, GrantRecord grant)
    {
        Begin(Names.Grant, sequence);
        _claims.Add(Names.GrantId, grant.Id);
        _claims.AddBinary(Names.Tag, grant.Tag, 0, Limits.TagBytes);
        _claims.Add(Names.NotBefore, grant.NotBefore);
        _claims.Add(Names.Expires, grant.Expires);
        if (grant.Kind != GrantKind.Buyer)
        {
            _claims.Add(Names.Kind, (long)grant.Kind);
        }

        return Seal();
    }

    /// <param name="grantId">A grant, or <see cref="Names.AllGrants"/>.</param>
    public byte[] Revoke(long sequence, string grantId)
    {
        Begin(Names.Revoke, sequence);
        _claims.Add(Names.GrantId, grantId);
        return Seal();
    }

    public byte[] Clear(long sequence)
    {
        Begin(Names.Clear, sequence);
        return Seal();
    }

    public byte[] Report(long sequence)
    {
        Begin(Names.Report, sequence);
        return Seal();
    }

    public byte[] Time(long now, byte[] nonce)
    {
        Begin(Names.Time, null);
        _claims.Add(Names.IssuedAt, now);
        _claims.AddBinary(Names.Nonce, nonce, 0, nonce.Length);
        return Seal();
    }

    /// <param name="number">Every event up to this one has arrived.</param>
    public byte[] EventAck(long number)
    {
        Begin(Names.EventAck, null);
        _claims.Add(Names.Event, number);
        return Seal();
    }

    public void Dispose() => _ring.Wipe();

    private void Begin(string command, long? sequence)
    {
        _claims.Begin();
        _claims.Add(Names.Audience, _box.Id);
        _claims.Add(Names.Epoch, _box.Epoch);
        _claims.Add(Names.Command, command);
        if (sequence is long number)
        {
            _claims.Add(Names.Sequence, number);
        }
    }

    private byte[] Seal()
    {
        _claims.End();
        return _writer.Seal(_claims)
            ? _writer.Message.AsSpan(0, _writer.Length).ToArray()
            : throw new InvalidOperationException("a command does not fit into a message");
    }
}
