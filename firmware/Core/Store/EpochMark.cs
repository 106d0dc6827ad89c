using Lockbox.Core.Ports;

namespace Lockbox.Core.Store
{
    /// <summary>
    /// Tells an identity and a state that do not belong together from a state that is damaged: the technician mends the one
    /// by deploying the right files, the other by a new epoch. A hint without a key; either way nothing opens. At boot.
    /// </summary>
    public static class EpochMark
    {
        /// <returns>True when what is stored of the state bears the mark of another epoch, and nothing of it that of this one.</returns>
        public static bool IsForeign(IFlash flash, uint epoch)
        {
            byte[] head = new byte[SlotSeal.HeaderBytes];
            int foreign = 0;
            int ours = 0;
            for (int slot = 0; slot < FlashFiles.Slots; slot++)
            {
                if (flash.Read(FlashFiles.State, slot, head) >= head.Length)
                {
                    bool mayBe = SlotSeal.MayBeOf(epoch, head, FlashFiles.State);
                    ours += mayBe ? 1 : 0;
                    foreign += mayBe ? 0 : 1;
                }
            }

            return foreign > 0 && ours == 0;
        }
    }
}
