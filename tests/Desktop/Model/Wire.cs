using System.Buffers.Text;
using Lockbox.Core;

namespace Lockbox.Tests.Model;

/// <summary>The network between issuer and box: it loses, doubles, reorders and forges as it is told.</summary>
internal sealed class Wire(Rig rig)
{
    private readonly byte[] _message = new byte[Limits.LongestMessage];

    private long _heardEvent = -1;
    private long _acknowledged = -1;

    /// <summary>Every message that was ever sent to the box, to be sent again.</summary>
    public List<Letter> Sent { get; } = [];

    /// <summary>The question of the box's last hello.</summary>
    public byte[] Nonce { get; private set; } = [];

    public void SetLink(bool isUp)
    {
        rig.Box.Mail.Inbox.SetLink(isUp);
        rig.Model.Mail.SetLink(isUp);
        rig.Pass(10);
    }

    /// <summary>Lets the link fall and rise, so that the box asks anew.</summary>
    public void Reconnect()
    {
        SetLink(false);
        SetLink(true);
        rig.Rest();
    }

    /// <summary>Sends a message; without a link it is lost.</summary>
    public void Deliver(Letter letter)
    {
        Sent.Add(letter);
        if (rig.Model.Mail.IsLinkUp)
        {
            Put(letter);
        }
    }

    /// <summary>Tells the box which events have arrived, as an issuer does.</summary>
    public void Acknowledge()
    {
        if (rig.Model.Mail is { IsLinkUp: true, IsIdle: true } && _heardEvent > _acknowledged)
        {
            _acknowledged = _heardEvent;
            Put(new Letter("evack") { Event = _acknowledged });
        }
    }

    /// <returns>What the box has said, in the words of the model; events apart.</returns>
    public List<string> Hear()
    {
        List<string> said = [];
        while (rig.Box.Mail.Outbox.Peek(_message) is int length && length >= 0)
        {
            rig.Box.Mail.Outbox.Drop();
            Note(Post.Read(_message.AsSpan(0, length)), said);
        }

        return said;
    }

    private void Put(Letter letter)
    {
        byte[] message = Post.Write(letter);
        rig.Box.Mail.Inbox.TryPut(message, message.Length, letter.Forgery == Forgery.Retained);
        rig.Model.Mail.Deliver(letter);
        rig.Pass(10);
    }

    private void Note(Heard heard, List<string> said)
    {
        if (heard.Type == "event")
        {
            _heardEvent = Math.Max(_heardEvent, heard.Event);
            return;
        }

        said.Add(heard.ToString());
        rig.Seen.Add(heard.Result ?? heard.Type);
        if (heard.Nonce is string nonce)
        {
            Nonce = Base64Url.DecodeFromChars(nonce);
            rig.Model.Mail.Nonce = Nonce;
        }
    }
}
