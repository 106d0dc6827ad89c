using System.Buffers.Binary;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Bench;

/// <summary>Looks into the two slots of the box's state (STORAGE.md, Slot).</summary>
internal static class StateSlots
{
    private const int GenerationAt = 8;
    private const int Bytes = 4;

    /// <returns>The slot that was written last.</returns>
    public static int Newest(FlashPart flash) => GenerationOf(flash, 0) >= GenerationOf(flash, 1) ? 0 : 1;

    /// <summary>Whether both hold the same, so that one may rot and nothing is lost.</summary>
    public static bool AreAlike(FlashPart flash) =>
        PayloadOf(flash, 0) is { Length: > 0 } payload && payload.AsSpan().SequenceEqual(PayloadOf(flash, 1));

    private static long GenerationOf(FlashPart flash, int slot)
    {
        byte[] content = flash.ContentOf(FlashFiles.State, slot);
        return content.Length < SlotSeal.Overhead ? -1 : BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(GenerationAt, Bytes));
    }

    private static byte[] PayloadOf(FlashPart flash, int slot)
    {
        byte[] content = flash.ContentOf(FlashFiles.State, slot);
        return content.Length < SlotSeal.Overhead ? [] : content[SlotSeal.HeaderBytes..^SlotSeal.SealBytes];
    }
}
