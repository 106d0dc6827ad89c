using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Store
{
    /// <summary>
    /// The form of a slot (STORAGE.md): magic "LBX", layout version, file number, the low 3 bytes of the epoch, generation
    /// (4), payload length (4), payload, and the first 16 bytes of HMAC-SHA256(K_store, all before it).
    /// </summary>
    public sealed class SlotSeal
    {
        public const int HeaderBytes = 16;
        public const int SealBytes = 16;

        /// <summary>What a slot needs around its payload.</summary>
        public const int Overhead = HeaderBytes + SealBytes;

        private const string Magic = "LBX";
        private const byte Layout = 1;
        private const int LayoutAt = 3;
        private const int FileAt = 4;
        private const int EpochBits = 24;
        private const int GenerationAt = 8;
        private const int LengthAt = 12;

        private readonly IHash _hash;
        private readonly byte[] _key;
        private readonly uint _epoch;
        private readonly byte[] _mac = new byte[Limits.MacBytes];

        public SlotSeal(IHash hash, byte[] storeKey, uint epoch)
        {
            _hash = hash;
            _key = storeKey;
            _epoch = Mark(epoch);
        }

        /// <summary>Puts the header before a payload that already stands in place, and the seal behind it.</summary>
        /// <returns>The length of the whole slot.</returns>
        public int Close(byte[] slot, int file, long generation, int payload)
        {
            Text.Put(slot, 0, Magic);
            slot[LayoutAt] = Layout;
            Pack.Put(slot, FileAt, _epoch);
            slot[FileAt] = (byte)file;
            Pack.Put(slot, GenerationAt, generation);
            Pack.Put(slot, LengthAt, payload);
            int end = HeaderBytes + payload;
            _hash.Compute(_key, slot, end, _mac);
            System.Array.Copy(_mac, 0, slot, end, SealBytes);
            return end + SealBytes;
        }

        /// <returns>The payload's length, or -1 when this is not a whole slot of this file.</returns>
        public int Open(byte[] slot, int length, int file)
        {
            if (length < Overhead || length > slot.Length || !Text.Spells(slot, 0, LayoutAt, Magic))
            {
                return -1;
            }

            int payload = length - Overhead;
            if (slot[LayoutAt] != Layout || slot[FileAt] != file || Pack.Get(slot, LengthAt) != payload)
            {
                return -1;
            }

            _hash.Compute(_key, slot, length - SealBytes, _mac);
            return FixedTime.EqualMask(_mac, 0, slot, length - SealBytes, SealBytes) != 0 ? payload : -1;
        }

        /// <summary>Whose slot this is, by the mark alone: anybody may have written it.</summary>
        /// <returns>False when it bears the mark of another epoch.</returns>
        public static bool MayBeOf(uint epoch, byte[] slot, int file)
        {
            bool isSlot = Text.Spells(slot, 0, LayoutAt, Magic) && slot[LayoutAt] == Layout && slot[FileAt] == file;
            uint mark = Mark((uint)Pack.Get(slot, FileAt));
            return !isSlot || mark == 0 || mark == Mark(epoch);
        }

        /// <returns>The generation in a slot that was opened.</returns>
        public static long GenerationOf(byte[] slot)
        {
            return Pack.Get(slot, GenerationAt);
        }

        private static uint Mark(uint epoch)
        {
            return epoch & ((1u << EpochBits) - 1);
        }
    }
}
