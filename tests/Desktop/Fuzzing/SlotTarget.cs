using System.Security.Cryptography;
using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;

namespace Lockbox.Fuzzing;

/// <summary>Slots of a whole box, as <see cref="SlotInput"/> says: every boot reads what stands there.</summary>
public sealed class SlotTarget : ITarget
{
    private const int LongestSlot = 7000;

    private readonly MemoryFlash _image = KnownBox.NewFlash();
    private readonly MemoryFlash _flash = new();
    private readonly StillParts _parts = new();
    private readonly SlotSeal _seal = KnownBox.NewSeal();
    private readonly byte[] _slot = new byte[LongestSlot + SlotSeal.Overhead];
    private readonly SlotJudge _judge;
    private readonly (LedgerView View, int GrantsSum)?[] _without = new (LedgerView, int)?[SlotInput.Files * 4];
    private readonly long _base;

    private Ledger _ledger = null!;

    public SlotTarget()
    {
        _judge = new SlotJudge(_parts);
        _base = Heap.Of(() => Boot(0, 0, isAlone: false, []));
    }

    public int Longest => LongestSlot;

    public void Run(ReadOnlySpan<byte> input)
    {
        if (input.Length < SlotInput.HeadBytes || input.Length > Longest)
        {
            return;
        }

        SlotInput read = new(input);
        ReadOnlySpan<byte> slot = _slot.AsSpan(0, Compose(read));
        if (!Heap.IsBounded(Boot(read.File, read.Slot, read.IsAlone, slot), _base))
        {
            BrokenPromise.Unless(Heap.IsBounded(Boot(read.File, read.Slot, read.IsAlone, slot), _base), "asked for too much memory");
        }

        if (IsLoaded(read, slot))
        {
            _judge.HoldLoaded(_ledger, read.File, slot[SlotFile.Start..^SlotSeal.SealBytes]);
            return;
        }

        (LedgerView, int) seen = See();
        _judge.HoldShut(_ledger);
        BrokenPromise.Unless(seen == WithoutIt(read), $"became {seen.Item1} from a slot that nobody sealed");
    }

    /// <returns>The length of the slot.</returns>
    private int Compose(SlotInput input)
    {
        if (input.Form is SlotInput.Raw or SlotInput.Sealed)
        {
            input.Rest.CopyTo(_slot);
            return input.Form == SlotInput.Raw ? input.Rest.Length : Seal(input.Rest.Length);
        }

        input.Rest.CopyTo(_slot.AsSpan(SlotFile.Start));
        return _seal.Close(_slot, input.File, Newest(input.File) + 1, input.Rest.Length);
    }

    private int Seal(int length)
    {
        Span<byte> mac = stackalloc byte[Core.Limits.MacBytes];
        HMACSHA256.HashData(KnownBox.Keys.Store, _slot.AsSpan(0, length), mac);
        mac[..SlotSeal.SealBytes].CopyTo(_slot.AsSpan(length));
        return length + SlotSeal.SealBytes;
    }

    /// <returns>The memory that the boot asked for.</returns>
    private long Boot(int file, int slot, bool isAlone, ReadOnlySpan<byte> bytes)
    {
        _flash.CopyFrom(_image);
        _flash.Put(file, slot, bytes);
        if (isAlone)
        {
            _flash.Erase(file, 1 - slot);
        }

        long before = Heap.Asked;
        _ledger = KnownBox.NewLedger(_flash, _parts);
        _ledger.Load(KnownBox.ProvisionedAt, false);
        return Heap.Asked - before;
    }

    // By this target's own reading: sealed right, one of this file, short enough for it, and newer than its twin.
    private bool IsLoaded(SlotInput input, ReadOnlySpan<byte> slot)
    {
        long generation = IsSealed(slot) && slot.Length <= LongestOf(input.File) ? input.Generation(slot) : -1;
        long twin = input.IsAlone ? -1 : GenerationIn(input.File, 1 - input.Slot);
        return generation > twin || (generation == twin && generation >= 0 && input.Slot == 0);
    }

    private static bool IsSealed(ReadOnlySpan<byte> slot)
    {
        Span<byte> mac = stackalloc byte[Core.Limits.MacBytes];
        if (slot.Length < SlotSeal.Overhead)
        {
            return false;
        }

        HMACSHA256.HashData(KnownBox.Keys.Store, slot[..^SlotSeal.SealBytes], mac);
        return mac[..SlotSeal.SealBytes].SequenceEqual(slot[^SlotSeal.SealBytes..]);
    }

    private static int LongestOf(int file)
    {
        int payload = file switch
        {
            FlashFiles.State => StateFile.PayloadBytes,
            FlashFiles.Fails => Lockout.PayloadBytes,
            _ => EventSegment.PayloadBytes,
        };
        return payload + SlotSeal.Overhead;
    }

    private long Newest(int file) => Math.Max(GenerationIn(file, 0), GenerationIn(file, 1));

    private long GenerationIn(int file, int slot)
    {
        ReadOnlySpan<byte> bytes = _image.Slot(file, slot);
        return bytes.IsEmpty ? -1 : SlotInput.GenerationOf(bytes);
    }

    // What cannot be trusted is as good as gone.
    private (LedgerView View, int GrantsSum) WithoutIt(SlotInput input)
    {
        int key = (input.File * 4) + (input.Slot * 2) + (input.IsAlone ? 1 : 0);
        if (_without[key] is null)
        {
            Boot(input.File, input.Slot, input.IsAlone, []);
            _without[key] = See();
        }

        return _without[key]!.Value;
    }

    private (LedgerView View, int GrantsSum) See()
    {
        HashCode sum = default;
        sum.AddBytes(LedgerView.Grants(_ledger));
        return (LedgerView.Of(_ledger), sum.ToHashCode());
    }
}
