using Lockbox.Core.Ports;
using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>What the file <c>fails</c> holds at this moment, read as STORAGE.md says, without the box.</summary>
internal readonly record struct DurableFails(long Streak, long Bucket, long PenaltyS)
{
    /// <returns>The counts in the newest whole slot; all -1 when none is whole.</returns>
    public static DurableFails Of(CutFlash flash, byte[] storeKey)
    {
        SlotSeal seal = new(NativeHash.Instance, storeKey, TestBox.Epoch);
        DurableFails newest = new(-1, -1, -1);
        long generation = 0;
        for (int slot = 0; slot < FlashFiles.Slots; slot++)
        {
            byte[] bytes = flash.Slot(FlashFiles.Fails, slot);
            int payload = seal.Open(bytes, bytes.Length, FlashFiles.Fails);
            if (payload >= 0 && SlotSeal.GenerationOf(bytes) > generation)
            {
                generation = SlotSeal.GenerationOf(bytes);
                newest = payload == 0 ? default : Counts(bytes);
            }
        }

        return newest;
    }

    private static DurableFails Counts(byte[] slot)
    {
        return new DurableFails(Pack.Get(slot, SlotFile.Start), Pack.Get(slot, SlotFile.Start + 4), Pack.Get(slot, SlotFile.Start + 8));
    }
}
