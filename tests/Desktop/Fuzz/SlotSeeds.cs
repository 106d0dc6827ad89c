using System.Buffers.Binary;
using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;
using Lockbox.Fuzzing;

namespace Lockbox.Tests.Fuzz;

/// <summary>Slots of the known box, whole, torn, and sealed anew with other payloads.</summary>
internal static class SlotSeeds
{
    private const uint RingEvents = Limits.EventSegments * Limits.EventsPerSegment;

    public static IEnumerable<(string Name, byte[] Input)> All()
    {
        MemoryFlash flash = KnownBox.NewFlash();
        foreach (int file in new[] { FlashFiles.State, FlashFiles.Fails, FlashFiles.Events })
        {
            string name = FlashFiles.NameOf(file, 0)[..^2];
            byte[] slot = flash.Slot(file, 0).ToArray();
            byte[] payload = slot[SlotFile.Start..^SlotSeal.SealBytes];
            yield return ($"{name}-whole", Raw(file, 0, slot));
            yield return ($"{name}-torn", Raw(file, 1, slot[..(slot.Length / 2)]));
            yield return ($"{name}-header", [(byte)file, SlotInput.How(SlotInput.Sealed, false, 0), .. slot[..^SlotSeal.SealBytes]]);
            yield return ($"{name}-payload", Payload(file, isAlone: false, payload));
            yield return ($"{name}-payload-alone", Payload(file, isAlone: true, payload));
            yield return ($"{name}-payload-empty", Payload(file, isAlone: true, []));
            yield return ($"{name}-payload-short", Payload(file, isAlone: true, payload[..8]));
            yield return ($"{name}-gone", [(byte)file, SlotInput.How(SlotInput.Raw, true, 0)]);
        }

        yield return ("fails-payload-largest", Payload(FlashFiles.Fails, isAlone: true, Words(uint.MaxValue, uint.MaxValue, uint.MaxValue)));
        yield return ("fails-payload-closed", Payload(FlashFiles.Fails, isAlone: true, Words(100, 60, 900)));
        yield return ("state-payload-claimed", Payload(FlashFiles.State, isAlone: true, WithRecord(flash, (byte)GrantStatus.Claimed, 0, 4)));
        yield return ("state-payload-kind", Payload(FlashFiles.State, isAlone: true, WithRecord(flash, (byte)GrantStatus.Armed, 3, 4)));
        yield return ("state-payload-long-id", Payload(FlashFiles.State, isAlone: true, WithRecord(flash, (byte)GrantStatus.Claimed, 0, 200)));
        yield return ("events-payload-far", Payload(FlashFiles.Events, isAlone: true, Segment(RingEvents * 3000000, 0)));
        yield return ("events-payload-ahead", Payload(FlashFiles.Events, isAlone: true, Segment(0, uint.MaxValue)));
        yield return ("events-payload-last", Payload(FlashFiles.Events, isAlone: true, [.. Words(0, 0, 0, 0), .. new byte[EventRecord.Size * 64]]));
    }

    private static byte[] Raw(int file, int slot, byte[] bytes) => [(byte)file, SlotInput.How(SlotInput.Raw, false, slot), .. bytes];

    private static byte[] Payload(int file, bool isAlone, byte[] payload)
    {
        return [(byte)file, SlotInput.How(SlotInput.Sealed + 1, isAlone, 0), .. payload];
    }

    private static byte[] Words(params uint[] words)
    {
        byte[] bytes = new byte[words.Length * sizeof(uint)];
        for (int i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)), words[i]);
        }

        return bytes;
    }

    // A segment with one event, whose head says what it likes. The number's segment is the first one.
    private static byte[] Segment(uint first, uint unacked)
    {
        return [.. Words(first, unacked, 0, 0, first), .. new byte[EventRecord.Size - sizeof(uint)]];
    }

    // A state whose second-last record is of the seed's own making.
    private static byte[] WithRecord(MemoryFlash flash, byte status, byte kind, byte idLength)
    {
        byte[] payload = flash.Slot(FlashFiles.State, 0)[SlotFile.Start..^SlotSeal.SealBytes].ToArray();
        int record = payload.Length - (2 * GrantRecord.Size);
        payload[record] = status;
        payload[record + 1] = kind;
        payload[record + 3] = idLength;
        return payload;
    }
}
