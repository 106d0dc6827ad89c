using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// The issuer at the other end of the wire: tells the time, acknowledges events, and sends every command until the box has
/// carried it out. What is under way is lost with the power.
/// </summary>
internal sealed class Post(TestBox box, Witness witness)
{
    // The flash did not take it: the number is not consumed, and the command comes again.
    private const string Refused = "flash";

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
                HearReceipt();
                break;
            case Names.Nack:
                witness.HearNext(_up.Next.Number);
                _down.Clear();
                SendAgain();
                break;
            default:
                HearEvent();
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

    private void HearReceipt()
    {
        Order order = witness.Orders[_up.Sequence.Number];
        string result = _up.Result.ToText();
        if (result == Refused)
        {
            witness.HearNext(_up.Next.Number);
            return;
        }

        bool isRight = result == order.Result || result == "repeated" || order.Result == Order.Any;
        witness.Expect(isRight, $"receipt {result} for {order.Command} {_up.Sequence.Number}");
        witness.Expect(_up.Next.Number > _up.Sequence.Number, $"a receipt for {_up.Sequence.Number} ahead of its commit");
        witness.HearNext(_up.Next.Number);
    }

    private void HearEvent()
    {
        long number = _up.Event.Number;
        _heard = number;
        bool isNew = !witness.Events.Has(number);
        witness.Note(witness.Events.Hear(number, _up.Message, _up.Mac(), _up.Link()));
        EventKind kind = (EventKind)_up.EventKind.Number;
        bool isEnd = kind is EventKind.Opened or EventKind.NotOpened or EventKind.Interrupted;
        if (isNew && isEnd && _up.GrantId.IsThere)
        {
            witness.Note(witness.Find(_up.GrantId.ToText())?.End(number));
        }
    }
}
