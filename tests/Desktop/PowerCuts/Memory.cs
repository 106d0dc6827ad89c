using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>What a box remembers after a boot; the part of a box that reads the flash, without the rest.</summary>
internal sealed class Memory
{
    private static readonly KeyRing _keys = new TestBox(NativeHash.Instance, new CutFlash()).Keyring;

    private readonly Ledger _ledger;
    private readonly CutFlash _flash = new();

    /// <summary>Boots.</summary>
    public Memory(byte[][] image)
    {
        _flash.Restore(image);
        Identity identity = new() { BoxId = Text.Bytes(TestBox.Id), Epoch = TestBox.Epoch };
        UpWriter up = new(identity, NativeHash.Instance, _keys.Up);
        _ledger = new Ledger(_flash, new TestClock(), new SlotSeal(NativeHash.Instance, _keys.Store, TestBox.Epoch), up);
        _ledger.Load(TestBox.Now, false);
    }

    /// <returns>True when the bytes are a whole slot of this file.</returns>
    public static bool IsWhole(byte[] slot, int file)
    {
        return new SlotSeal(NativeHash.Instance, _keys.Store, TestBox.Epoch).Open(slot, slot.Length, file) >= 0;
    }

    /// <returns>What was forgotten of this, or null: no grant, no count, no number may be.</returns>
    public string? Missing(Memory whole)
    {
        Lockout before = whole._ledger.Lockout;
        Lockout now = _ledger.Lockout;
        return !_ledger.State.IsSound ? "the state is not sound"
            : _ledger.State.Next < whole._ledger.State.Next ? $"next {_ledger.State.Next}, was {whole._ledger.State.Next}"
            : _ledger.Log.Next < whole._ledger.Log.Next ? $"event {_ledger.Log.Next}, was {whole._ledger.Log.Next}"
            : now.Streak < before.Streak ? $"a streak of {now.Streak}, was {before.Streak}"
            : now.RemainingS < before.RemainingS ? $"a penalty of {now.RemainingS} s, was {before.RemainingS} s"
            : Bucket() < whole.Bucket() ? $"a bucket of {Bucket()}, was {whole.Bucket()}"
            : _ledger.Time.LowestNow < whole._ledger.Time.LowestNow ? "the time floor is lower"
            : MissingGrant(whole._ledger);
    }

    private string? MissingGrant(Ledger whole)
    {
        Span<byte> before = whole.State.Bytes.AsSpan(StateFile.RecordAt(0));
        return _ledger.State.Bytes.AsSpan(StateFile.RecordAt(0), Core.Limits.GrantSlots * GrantRecord.Size)
            .SequenceEqual(before[..(Core.Limits.GrantSlots * GrantRecord.Size)]) ? null : "the grants are others";
    }

    private long Bucket()
    {
        return DurableFails.Of(_flash, _keys.Store).Bucket;
    }
}
