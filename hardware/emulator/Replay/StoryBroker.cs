using System.Net.Sockets;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Replay;

/// <summary>
/// The broker of a recording: it takes what the box says, and gives it the recorded messages at their times, though never
/// before the box has said what they may be an answer to.
/// </summary>
internal sealed class StoryBroker
{
    private readonly Lock _gate = new();
    private readonly List<Step> _waiting = [];
    private readonly EmulatedBoard _board;
    private StoryLine? _line;
    private bool _isUp = true;
    private int _said;

    public StoryBroker(EmulatedBoard board)
    {
        _board = board;
        board.Radio.Peer = Take;
    }

    /// <summary>Comes or goes; when it goes, it takes the connection with it.</summary>
    public void Switch(bool isUp)
    {
        StoryLine? line;
        lock (_gate)
        {
            _isUp = isUp;
            line = _line;
        }

        if (!isUp)
        {
            line?.HangUp();
        }
    }

    /// <summary>Gives the box a message as soon as it can take it.</summary>
    public void Deliver(Step message)
    {
        lock (_gate)
        {
            _waiting.Add(message);
        }

        Send();
    }

    private void Take(PeerStream stream)
    {
        lock (_gate)
        {
            if (!_isUp)
            {
                throw new SocketException((int)SocketError.ConnectionRefused);
            }

            _line = new StoryLine(stream) { Subscribed = SendSoon, Said = Hear };
        }
    }

    private void Hear()
    {
        lock (_gate)
        {
            _said++;
        }

        SendSoon();
    }

    // On the board's thread: whoever calls is a thread of the chip in the middle of its own sending.
    private void SendSoon() => _board.Substrate.Thread.Post(Send);

    private void Send()
    {
        lock (_gate)
        {
            while (_line is { IsOpen: true } line && _waiting is [{ } next, ..] && (next.AfterUp ?? 0) <= _said)
            {
                _waiting.RemoveAt(0);
                line.Send(next.Topic ?? "", next.Payload, next.Retained ?? false);
            }
        }
    }
}
