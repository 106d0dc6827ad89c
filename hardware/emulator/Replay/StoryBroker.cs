using System.Net.Sockets;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Replay;

/// <summary>
/// The broker of a recording: it takes what the box says, and gives it the recorded messages. What may be an answer comes as
/// soon as the box has said as much as it had said then, or a little late; anything else comes at its time.
/// </summary>
internal sealed class StoryBroker
{
    private const int LateMs = 1_500;

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

    /// <summary>Will give the box these messages, in this order, from now on.</summary>
    public void Promise(IEnumerable<Step> messages)
    {
        lock (_gate)
        {
            _waiting.AddRange(messages);
        }

        SendSoon();
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

        Send();
    }

    private void SendSoon() => _board.Substrate.Thread.Post(Send);

    private void Send()
    {
        lock (_gate)
        {
            while (_line is { IsOpen: true } line && _waiting is [{ } next, ..])
            {
                long dueMs = DueMs(next);
                if (dueMs > _board.Substrate.Clock.NowMs)
                {
                    _board.Substrate.Thread.At(dueMs, Send);
                    return;
                }

                _waiting.RemoveAt(0);
                line.Send(next.Topic ?? "", next.Payload, next.Retained ?? false);
            }
        }
    }

    // Answers come at once: before the box says anything more, as it was then. A box that says less than it did is not left
    // without what came after.
    private long DueMs(Step message) => message.AfterUp > _said ? message.AtMs + LateMs
        : message.SinceUpMs is null ? message.AtMs
        : 0;
}
