using Lockbox.Emulator.Parts;
using Lockbox.Issuing;
using Lockbox.Tests.Board;
using Lockbox.Tests.Packets;

namespace Lockbox.Tests.Soak;

/// <summary>The dealer's side in the board's own time: a broker by the book, and an issuer's vault behind it.</summary>
internal sealed class Desk : TimeProvider
{
    private const string Box = BoxOnBoard.BoxId;

    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;
    private Reception? _reception;
    private BoxOnBoard? _at;
    private PeerStream? _stream;
    private Manners? _line;

    /// <summary>Connections open now.</summary>
    public int Open { get; private set; }

    /// <summary>Connections made so far.</summary>
    public int Made { get; private set; }

    public bool IsOnline => _line is { IsOnline: true } && Open > 0;

    private BoxOnBoard At => _at!;

    public void Serve(BoxOnBoard box)
    {
        _at = box;
        _reception = new Reception(box.Vault, this);
    }

    public override DateTimeOffset GetUtcNow() => _start.AddMilliseconds(At.Board.Substrate.Clock.NowMs);

    public void Take(PeerStream stream)
    {
        Manners line = new(Line.Of(stream, At.Board), null) { Published = Hear };
        stream.Written += line.Take;
        stream.Closed += () => Open--;
        _stream = stream;
        _line = line;
        Open++;
        Made++;
    }

    public void HangUp() => _stream?.HangUp();

    /// <summary>Issues a code and sends it.</summary>
    public GrantRecord Issue()
    {
        GrantRecord grant = At.Vault.Change(tables => new GrantDesk(tables, GetUtcNow().ToUnixTimeSeconds()).Issue(new IssueRequest(Box)));
        SendDue();
        return grant;
    }

    public GrantState StateOf(GrantRecord grant) => At.Vault.Look(tables => tables.Grants.Latest(grant.Id).State);

    private void Hear(ClientPacket packet)
    {
        if (!packet.Topic.EndsWith("/up", StringComparison.Ordinal))
        {
            return;
        }

        Reply reply = _reception!.Take(Box, packet.Payload);
        if (reply.Answer is not null)
        {
            Send(reply.Answer);
        }

        if (reply.Said?.Kind is UpKind.Hello or UpKind.Nack)
        {
            SendDue();
        }
    }

    /// <summary>Everything that the box has not confirmed.</summary>
    private void SendDue()
    {
        BoxRecord box = At.Vault.Look(tables => tables.Boxes.Get(Box));
        for (long sequence = box.Confirmed; sequence < box.Next; sequence++)
        {
            Send(At.Vault.Look(tables => tables.Commands.Find(box, sequence)!.Message));
        }
    }

    /// <summary>Puts a message on its way to the box, whoever signed it.</summary>
    public void Send(byte[] message) => _line?.Send("lockbox/" + Box + "/dn", message);
}
