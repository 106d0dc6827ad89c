using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Timing.Controls;
using Lockbox.Tests.Timing.Traced;

namespace Lockbox.Tests.Timing.Dudect;

/// <summary>The scan of the box.</summary>
internal sealed class CoreScan : IScan, IEventSealer
{
    private static readonly byte[] _key = new byte[Limits.KeyBytes];

    private readonly TestFlash _flash = new();

    private GrantCheck? _check;

    public void Fill(byte[]?[] tags)
    {
        SlotTags slots = new();
        tags.CopyTo(slots.Tags, 0);
        Provision(FlashFiles.State);
        Provision(FlashFiles.Fails);
        slots.Store(Load().State, TestBox.Now);
        _check = new GrantCheck(Load().State.Tags);
    }

    public int Find(byte[] tag)
    {
        return _check!.Find(tag);
    }

    /// <inheritdoc/>
    public void Seal(byte[] bytes, int record, byte[] link)
    {
        Array.Copy(bytes, record, link, 0, EventRecord.LinkBytes);
    }

    private Ledger Load()
    {
        Ledger ledger = new(_flash, new TestClock(), new SlotSeal(new QuickHash(), _key, 1), this);
        ledger.Load(TestBox.Now, false);
        return ledger;
    }

    private void Provision(int file)
    {
        byte[] slot = new byte[SlotSeal.Overhead];
        new SlotSeal(new QuickHash(), _key, 1).Close(slot, file, 1, 0);
        _flash.Write(file, 0, slot, slot.Length);
    }
}
