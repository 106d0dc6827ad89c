using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// The issuer at the other end of the wire: tells the time, acknowledges events, and sends every command until the box has
/// carried it out. What is under way is lost with the power.
/// </summary>
internal sealed class Post(TestBox box, Witness witness)
{
    private readonly UpReader _up = new(box.Keyring.Up);
    private readonly Queue<byte[]> _down = new();
    private readonly byte[] _nonce = new byte[Limits.NonceBytes];

    private long _acknowledged = -1;
    private long _heard = -1;

    /// <summary>False keeps the issuer from acknowledging events.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>False keeps the issuer from telling the time.</summary>
    public bool TellsTime { get; set; } = true;

    /// <summary>How far ahead of the true time the issuer's clock is, seconds.</summary>
    public long AheadS { get; set; }

    /// <summary>Nothing is under way to the box.</summary>
    public bool IsEmpty => _down.Count == 0;

    private long UnixNow => TestBox.Now + AheadS + ((witness.BeforeMs + box.Clock.NowMs) / 1000);

    /// <summary>Puts a message on its way.</summary>
    public void Send(byte[] message) => _down.Enqueue(message);

    /// <summary>The connection fell.</summary>
    public void Fall()
    {
        _down.Clear();
        _acknowledged = -1;
        _heard = -1;
    }

    /// <summary>Sends every command again that the box has not confirmed.</summary>
    public void SendAgain()
    {
        foreach (byte[] message in witness.Orders.From(witness.Orders.Confirmed))
        {
            _down.Enqueue(message);
        }
    }

    /// <summary>Hands over what is under way, one message a pass, as long as the link is up.</summary>
    public void Deliver()
    {
        if (box.Mail.Inbox.IsLinkUp && _down.TryPeek(out byte[]? message) && box.Mail.Inbox.TryPut(message, message.Length, false))
        {
            _down.Dequeue();
        }
    }

    /// <summary>Hears everything that the box has said.</summary>
    public void Collect()
    {
        while (_up.Take(box))
        {
            Hear();
        }

        if (Acknowledges && _heard > _acknowledged)
        {
            _acknowledged = _heard;
            box.Issuer.EventAck(_acknowledged);
            Send(Signed());
        }
    }

    /// <returns>The message that the issuer signed last.</returns>
    public byte[] Signed()
    {
        return box.Issuer.Signed.Message[..box.Issuer.Signed.Length];
    }

    private void Hear()
    {
        switch (_up.Type.ToText())
        {
            case Names.Hello:
                HearHello();
                break;
            case Names.Receipt:
                Statements.HearReceipt(_up, witness);
                break;
            case Names.Nack:
                witness.HearNext(_up.Next.Number);
                _down.Clear();
                SendAgain();
                break;
            case Names.Report:
                break;
            default:
                _heard = Statements.HearEvent(_up, witness);
                break;
        }
    }

    private void HearHello()
    {
        witness.HearNext(_up.Next.Number);
        witness.Expect(_up.Boots.Number >= witness.Boots, $"boot count {_up.Boots.Number} after {witness.Boots}");
        witness.Boots = _up.Boots.Number;
        if (TellsTime)
        {
            _up.Nonce.TryDecode(_nonce, _nonce.Length);
            box.Issuer.Time(UnixNow, _nonce);
            Send(Signed());
        }

        SendAgain();
    }
}
