using Lockbox.Core;
using Lockbox.Core.Link;

namespace Lockbox.Fuzzing;

/// <summary>
/// Messages to the box. An input that begins with m is a message as it is, with r one that the broker had retained; any
/// other is a payload behind its first byte, signed with the box's key, so that the inside is reached too.
/// </summary>
public sealed class MessageTarget : ITarget
{
    private const int Room = 4096;

    private readonly FedBox _box = new();
    private readonly byte[] _message = new byte[Room];

    public int Longest => Limits.LongestMessage + 64;

    public void Run(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty || input.Length > Longest)
        {
            return;
        }

        ReadOnlySpan<byte> rest = input[1..];
        bool isPayload = input[0] is not ((byte)'m' or (byte)'r');
        int length = isPayload ? SignedPayload.Make(rest, _message) : Copy(rest);
        bool isRetained = input[0] == 'r';
        if (!Feed(length, isRetained))
        {
            // What is asked for only once is no answer to the input.
            _box.Restart();
            BrokenPromise.Unless(Feed(length, isRetained), "asked for too much memory");
        }

        int result = _box.Result();
        BrokenPromise.Unless(result == FedBox.Dropped == length > Limits.LongestMessage, "dropped at the wrong length");
        BrokenPromise.Unless(!isPayload || !IsShut(result), "took a signed message for a forged one");
        MessageJudge.Hold(_box, result, isPayload || result == FedBox.Dropped || IsShut(result) ? rest : Opened(length));
        if (IsAnswer(result))
        {
            _box.Restart();
        }
        else if (!_box.IsUntouched)
        {
            _box.Rewind();
        }
    }

    private bool Feed(int length, bool isRetained)
    {
        long before = Heap.Asked;
        _box.Feed(_message, length, isRetained);
        return Heap.IsBounded(Heap.Asked - before, 0);
    }

    private int Copy(ReadOnlySpan<byte> message)
    {
        message.CopyTo(_message);
        return message.Length;
    }

    private byte[] Opened(int length)
    {
        byte[]? payload = SignedPayload.Open(_message.AsSpan(0, length));
        BrokenPromise.Unless(payload is not null, "took a message that nobody signed");
        return payload!;
    }

    // Nobody has looked at the payload.
    private static bool IsShut(int result)
    {
        return result is (int)DownResult.Unreadable or (int)DownResult.Forged or (int)DownResult.Retained;
    }

    // It uses the question up.
    private static bool IsAnswer(int result)
    {
        return result is (int)DownResult.TimeTaken or (int)DownResult.TimeDoubted;
    }
}
