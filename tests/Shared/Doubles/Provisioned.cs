using Lockbox.Core.Ports;
using Lockbox.Core.Store;

namespace Lockbox.Shared.Doubles
{
    /// <summary>What provisioning leaves on the flash besides the identity: a sealed empty state, and sealed empty counts.</summary>
    public static class Provisioned
    {
        public static void Write(IFlash flash, SlotSeal seal)
        {
            Write(flash, seal, FlashFiles.State);
            Write(flash, seal, FlashFiles.Fails);
        }

        private static void Write(IFlash flash, SlotSeal seal, int file)
        {
            byte[] slot = new byte[SlotSeal.Overhead];
            seal.Close(slot, file, 1, 0);
            flash.Write(file, 0, slot, slot.Length);
        }
    }
}
