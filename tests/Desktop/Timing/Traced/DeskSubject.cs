using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>The desk that judges codes, without the rest of the box: quick enough for a million codes.</summary>
internal sealed class DeskSubject : IEventSealer
{
    private static readonly byte[] _key = new byte[Limits.KeyBytes];
    private static readonly byte[] _boxId = Text.Bytes("x");

    private readonly TracedHash _hash = new();
    private readonly TracedFlash _flash = new();
    private readonly Ledger _ledger;
    private readonly CodeDesk _desk;

    /// <param name="slots">What lies in the slots.</param>
    public DeskSubject(SlotTags slots)
    {
        Provision(Lockbox.Core.Ports.FlashFiles.State);
        Provision(Lockbox.Core.Ports.FlashFiles.Fails);
        slots.Store(Load().State, TestBox.Now);
        _ledger = Load();
        _desk = new CodeDesk(_ledger, new Verifier(_hash, _key, _boxId), new TestSupply());
    }

    /// <summary>The slot found last, or -1.</summary>
    public int Slot => _desk.Slot;

    public static byte[] TagOf(byte[] digits, int symbol)
    {
        byte[] tag = new byte[Limits.TagBytes];
        new Verifier(Evidence.NativeHash.Instance, _key, _boxId).Compute(digits, digits.Length, symbol, tag);
        return tag;
    }

    /// <summary>Counts the try, computes the tag and looks for it.</summary>
    public Trail Weigh(byte[] digits, int symbol)
    {
        int before = _hash.CodeCalls;
        Trace.Begin();
        _desk.Weigh(digits, digits.Length, symbol);
        Trail trail = Trace.Take();
        if (_hash.CodeCalls != before + 1)
        {
            throw new InvalidOperationException("the code was not looked at");
        }

        // The next try meets the same counts.
        _ledger.Lockout.Succeed();
        return trail;
    }

    /// <inheritdoc/>
    public void Seal(byte[] bytes, int record, byte[] link)
    {
        Array.Copy(bytes, record, link, 0, EventRecord.LinkBytes);
    }

    private Ledger Load()
    {
        Ledger ledger = new(_flash, new TestClock(), new SlotSeal(_hash, _key, 1), this);
        ledger.Load(TestBox.Now, false);
        return ledger;
    }

    private void Provision(int file)
    {
        byte[] slot = new byte[SlotSeal.Overhead];
        new SlotSeal(_hash, _key, 1).Close(slot, file, 1, 0);
        _flash.Write(file, 0, slot, slot.Length);
    }
}
