using System.Buffers.Binary;
using Lockbox.Core;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;

namespace Lockbox.Fuzzing;

/// <summary>
/// What an input of the slot target means: its first byte names the file, its second how the rest gets there (bits 0 and
/// 1: the form; bit 2: the other slot is gone; bit 3: which slot).
/// </summary>
internal readonly ref struct SlotInput
{
    public const int HeadBytes = 2;
    public const int Files = FlashFiles.Events + Limits.EventSegments;
    public const int Forms = 3;

    /// <summary>The rest is the slot, whatever it is.</summary>
    public const int Raw = 0;

    /// <summary>The rest is header and payload; a right seal is put behind it.</summary>
    public const int Sealed = 1;

    private const int GenerationAt = 8;
    private const int LengthAt = 12;

    public SlotInput(ReadOnlySpan<byte> input)
    {
        File = input[0] % Files;
        Form = (input[1] & 3) % Forms;
        IsAlone = (input[1] & 4) != 0;
        Slot = (input[1] >> 3) & 1;
        Rest = input[HeadBytes..];
    }

    public int File { get; }

    /// <summary><see cref="Raw"/>, <see cref="Sealed"/>, or else: the rest is a payload, and header and seal are right.</summary>
    public int Form { get; }

    public bool IsAlone { get; }

    public int Slot { get; }

    public ReadOnlySpan<byte> Rest { get; }

    /// <returns>The second byte of an input.</returns>
    public static byte How(int form, bool isAlone, int slot)
    {
        return (byte)(form | (isAlone ? 4 : 0) | (slot << 3));
    }

    /// <returns>The generation of a slot whose seal is right, or -1 when its header is not one of this file.</returns>
    public long Generation(ReadOnlySpan<byte> slot)
    {
        bool isOurs = slot.Length >= SlotSeal.Overhead
            && slot[..4].SequenceEqual("LBX\u0001"u8)
            && slot[4] == File
            && BinaryPrimitives.ReadUInt32BigEndian(slot[LengthAt..]) == slot.Length - SlotSeal.Overhead;
        return isOurs ? GenerationOf(slot) : -1;
    }

    /// <returns>The generation that a slot's header names.</returns>
    public static long GenerationOf(ReadOnlySpan<byte> slot)
    {
        return BinaryPrimitives.ReadUInt32BigEndian(slot[GenerationAt..]);
    }
}
