using System;
using Lockbox.Core.Ports;

namespace Lockbox.Core.Store
{
    /// <summary>
    /// A file in two slots. Writing replaces the older one, reads it back and compares; so a torn write costs the new
    /// content and never the old one. Later <see cref="Mirror"/> makes the other slot the same, so that what rots in one
    /// never brings the past back. The payload is edited in place in <see cref="Bytes"/> from <see cref="Start"/> on. Main
    /// loop only.
    /// </summary>
    public sealed class SlotFile
    {
        /// <summary>Where the payload starts in <see cref="Bytes"/>.</summary>
        public const int Start = SlotSeal.HeaderBytes;

        private const int StepBytes = 8;

        private readonly IFlash _flash;
        private readonly int _file;
        private readonly SlotSeal _seal;
        private readonly byte[] _check;

        private long _generation;
        private int _newest;
        private bool _hasFailed;

        // What was to be stored last. The seal lies behind it in Bytes, so that of a shorter one would go over its end.
        private int _payload;
        private int _length;
        private int _writes;
        private bool _isBehind;
        private readonly byte[] _bytes;

        /// <param name="check">Room to read back into, at least as long as the slot; may be shared between files.</param>
        public SlotFile(IFlash flash, int file, int longestPayload, SlotSeal seal, byte[] check)
        {
            _bytes = new byte[longestPayload + SlotSeal.Overhead];
            if (check.Length < Bytes.Length)
            {
                throw new ArgumentException("no room to read a slot back");
            }

            _flash = flash;
            _file = file;
            _seal = seal;
            _check = check;
        }

        public byte[] Bytes => _bytes;

        /// <summary>Length of the payload loaded or committed last.</summary>
        public int Length => _length;

        /// <summary>Slots written since boot.</summary>
        public int Writes => _writes;

        /// <summary>Bytes of both slots on flash, as they will be once mirrored.</summary>
        public int StoredBytes => _generation > 0 ? FlashFiles.Slots * (Length + SlotSeal.Overhead) : 0;

        /// <summary>True while only one slot holds the newest content.</summary>
        public bool IsBehind => _isBehind;

        /// <summary>Reads both slots and keeps the newer whole one.</summary>
        public SlotState Load()
        {
            _generation = -1;
            _isBehind = false;
            bool anything = false;
            for (int slot = 0; slot < FlashFiles.Slots; slot++)
            {
                anything |= LoadSlot(slot);
            }

            if (_generation < 0)
            {
                _generation = 0;
                _length = 0;
                return anything ? SlotState.Damaged : SlotState.Missing;
            }

            return SlotState.Whole;
        }

        /// <summary>Writes the payload into the older slot and reads it back. Blocks for the flash.</summary>
        /// <returns>False when it is not safely stored; the slot before it then still stands.</returns>
        public bool Commit(int payload)
        {
            _payload = payload;
            bool isStored = Write(payload);
            _isBehind |= isStored;
            return isStored;
        }

        /// <summary>Writes what is in force into the other slot as well. Blocks for the flash.</summary>
        /// <returns>False when that slot did not take it; the one that holds it still stands.</returns>
        public bool Mirror()
        {
            _isBehind = !Write(_payload);
            return !IsBehind;
        }

        /// <returns>True once after a write that failed.</returns>
        public bool TakeFailure()
        {
            bool hasFailed = _hasFailed;
            _hasFailed = false;
            return hasFailed;
        }

        private bool Write(int payload)
        {
            int target = 1 - _newest;
            int length = _seal.Close(Bytes, _file, _generation + 1, payload);
            _writes++;
            if (!_flash.Write(_file, target, Bytes, length) || !IsThere(target, length))
            {
                _hasFailed = true;
                return false;
            }

            _generation++;
            _newest = target;
            _length = payload;
            return true;
        }

        private bool LoadSlot(int slot)
        {
            int length = _flash.Read(_file, slot, _check);
            int payload = length > Bytes.Length ? -1 : _seal.Open(_check, length, _file);
            long generation = payload < 0 ? -1 : SlotSeal.GenerationOf(_check);
            bool isWhole = payload >= 0;
            bool wasWhole = _generation >= 0;
            _isBehind = slot > 0 && (isWhole != wasWhole || (isWhole && (payload != Length || !IsSame(Start, Start + payload))));
            if (generation > _generation)
            {
                Array.Copy(_check, Bytes, length);
                _generation = generation;
                _newest = slot;
                _length = payload;
                _payload = payload;
            }

            return length != 0;
        }

        private bool IsThere(int slot, int length)
        {
            return _flash.Read(_file, slot, _check) == length && IsSame(0, length);
        }

        private bool IsSame(int start, int end)
        {
            // Eight bytes at a time: an interpreter would spend most of a commit on the bytes one by one.
            int at = start;
            while (at + StepBytes <= end && BitConverter.ToInt64(_check, at) == BitConverter.ToInt64(Bytes, at))
            {
                at += StepBytes;
            }

            while (at < end && _check[at] == Bytes[at])
            {
                at++;
            }

            return at >= end;
        }
    }
}
