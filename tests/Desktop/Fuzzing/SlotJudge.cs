using System.Buffers.Binary;
using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;

namespace Lockbox.Fuzzing;

/// <summary>Holds what a box is after a boot to STORAGE.md, and that no code opens it that may not.</summary>
internal sealed class SlotJudge(StillParts parts)
{
    private const int HeadBytes = 32;
    private const int RingEvents = Limits.EventSegments * Limits.EventsPerSegment;

    private readonly byte[] _command = NewCommand(out int length).AsSpan(0, length).ToArray();
    private readonly UpWriter _up = new(KnownBox.NewIdentity(), PlainHash.Instance, KnownBox.Keys.Up);

    /// <summary>After a slot that cannot be trusted: only what every box promises.</summary>
    public void HoldShut(Ledger ledger)
    {
        HoldWait(ledger);
        HoldRefused(ledger, KnownBox.UnknownCode);
        HoldRefused(ledger, KnownBox.UsedCode);
        if (!ledger.State.IsSound)
        {
            HoldUnsound(ledger);
        }
    }

    /// <summary>After a slot that was loaded, with this payload.</summary>
    public void HoldLoaded(Ledger ledger, int file, ReadOnlySpan<byte> payload)
    {
        if (file != FlashFiles.State)
        {
            HoldShut(ledger);
            HoldEvents(ledger);
            return;
        }

        bool isEmpty = payload.IsEmpty;
        bool isWhole = isEmpty || (payload.Length == StateFile.PayloadBytes && AreRecordsInRange(payload));
        BrokenPromise.Unless(ledger.State.IsSound == isWhole, "judged a sealed state wrongly");
        long next = isWhole && !isEmpty ? BinaryPrimitives.ReadUInt32BigEndian(payload) : 0;
        BrokenPromise.Unless(!isWhole || ledger.State.Next == next, "misread the next number");
        HoldWait(ledger);
        HoldRefused(ledger, KnownBox.UnknownCode);
        if (!isWhole)
        {
            HoldUnsound(ledger);
        }
    }

    private static void HoldWait(Ledger ledger)
    {
        BrokenPromise.Unless(ledger.Lockout.RemainingS is >= 0 and <= Limits.BucketLeakS, $"waits for {ledger.Lockout.RemainingS} s");
    }

    // Everything is refused, even what is right.
    private void HoldUnsound(Ledger ledger)
    {
        HoldRefused(ledger, KnownBox.ArmedCode);
        JwsReader reader = new(PlainHash.Instance, KnownBox.Keys.Down);
        DownDesk desk = new(KnownBox.NewIdentity(), reader, ledger, new Nonce(parts, parts));
        BrokenPromise.Unless(desk.Take(_command, _command.Length, false) == DownResult.NotSound, "took a command without a state");
    }

    private void HoldRefused(Ledger ledger, byte[] code)
    {
        CodeDesk desk = KnownBox.NewDesk(ledger, parts);
        desk.Weigh(code, code.Length, KnownBox.Symbol);
        Verdict verdict = desk.Settle();
        bool opens = verdict is Verdict.Granted or Verdict.StaffGranted or Verdict.Service;
        BrokenPromise.Unless(!opens, $"opened: {verdict}");
        BrokenPromise.Unless(ledger.State.IsSound || verdict == Verdict.StorageFailed, $"compared a code without a state: {verdict}");
    }

    // Whatever a segment says, its events can be told.
    private void HoldEvents(Ledger ledger)
    {
        BrokenPromise.Unless(ledger.Log.Unacked <= ledger.Log.Next, "takes for acknowledged what has not happened yet");
        for (long number = ledger.Log.Next - RingEvents; number < ledger.Log.Next; number++)
        {
            if (number >= 0 && ledger.Log.Holds(number))
            {
                _up.WriteEvent(ledger.Log.BytesOf(number), ledger.Log.RecordOf(number));
            }
        }
    }

    private static bool AreRecordsInRange(ReadOnlySpan<byte> payload)
    {
        bool isInRange = true;
        for (int at = HeadBytes; at < payload.Length; at += GrantRecord.Size)
        {
            isInRange &= payload[at] <= (byte)GrantStatus.Interrupted
                && payload[at + 1] <= (byte)GrantKind.Technician
                && payload[at + 2] <= 1
                && payload[at + 3] <= Limits.LongestGrantId;
        }

        return isInRange;
    }

    private static byte[] NewCommand(out int length)
    {
        byte[] message = new byte[Limits.LongestMessage];
        string text = $$"""{"aud":"lot3-b07","epo":{{KnownBox.Epoch}},"cmd":"clear","seq":0}""";
        length = SignedPayload.Make(System.Text.Encoding.ASCII.GetBytes(text), message);
        return message;
    }
}
