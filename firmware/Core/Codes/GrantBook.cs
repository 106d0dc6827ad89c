using Lockbox.Core.Secrets;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// The grants of the box: 96 slots, of which at most 64 live and the others remember what was spent, so that a used code
    /// can be told from a wrong one. Every change goes with the next sequence number into one commit. Main loop only.
    /// </summary>
    public sealed class GrantBook
    {
        public const int NoSlot = -1;

        private readonly StateFile _state;
        private readonly TimeKeeper _time;

        public GrantBook(StateFile state, TimeKeeper time)
        {
            _state = state;
            _time = time;
        }

        /// <summary>Stores a grant, or consumes its number when it is refused.</summary>
        public GrantResult Add(Grant grant)
        {
            _state.Begin();
            GrantResult result = Judge(grant);
            if (result == GrantResult.Stored)
            {
                _state.Put(SlotFor(grant), grant);
            }

            return Consume(result);
        }

        /// <summary>Takes live grants back: one by its id, or every one. Nothing of them stays.</summary>
        /// <param name="length">The id's length, or 0 for every grant.</param>
        public GrantResult Revoke(byte[] id, int length)
        {
            _state.Begin();
            bool found = length == 0;
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                int record = StateFile.RecordAt(slot);
                if (IsLive(slot) && (length == 0 || GrantRecord.HasId(_state.Bytes, record, id, length)))
                {
                    _state.Clear(slot);
                    found = true;
                }
            }

            return Consume(found ? GrantResult.Stored : GrantResult.Absent);
        }

        /// <summary>Consumes the next sequence number with whatever was edited since <see cref="StateFile.Begin"/>.</summary>
        public GrantResult Consume(GrantResult result)
        {
            if (_state.Next > Limits.LastSequence)
            {
                // The number after the last would be 0 again, where every old command is good a second time.
                _state.TakeBack();
                return GrantResult.StorageFailed;
            }

            _state.Next++;
            return _state.Commit() ? result : GrantResult.StorageFailed;
        }

        /// <summary>Consumes the next sequence number for a command that changes no grant.</summary>
        public GrantResult Skip()
        {
            _state.Begin();
            return Consume(GrantResult.Stored);
        }

        /// <summary>Consumes the next sequence number and notes that a clear is owed, in one commit.</summary>
        public GrantResult OrderClear()
        {
            _state.Begin();
            _state.Clears++;
            return Consume(GrantResult.Stored);
        }

        /// <returns>How many more grants fit.</returns>
        public int Free()
        {
            int live = 0;
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                live += IsHeld(slot) ? 1 : 0;
            }

            return Limits.LiveGrants - live;
        }

        /// <summary>
        /// The digest of what is armed: all tags of armed grants, XORed. Both ends can compute it. A claimed grant counts
        /// until its end, because only the event of its end tells the issuer that it is spent.
        /// </summary>
        public void Digest(byte[] into)
        {
            Wipe.Clear(into);
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                int record = StateFile.RecordAt(slot);
                GrantStatus status = GrantRecord.Status(_state.Bytes, record);
                bool counts = status == GrantStatus.Armed || status == GrantStatus.Claimed;
                for (int i = 0; i < Limits.TagBytes && counts; i++)
                {
                    into[i] ^= _state.Bytes[record + GrantRecord.TagAt + i];
                }
            }
        }

        private GrantResult Judge(Grant grant)
        {
            if (grant.Expires <= grant.NotBefore || grant.Expires - grant.NotBefore > Limits.LongestWindowS)
            {
                return GrantResult.Window;
            }

            int twin = SlotOf(grant.Tag);
            if (twin != NoSlot && IsHeld(twin))
            {
                return GrantResult.Duplicate;
            }

            return Free() > 0 ? GrantResult.Stored : GrantResult.Full;
        }

        // A spent grant with the same tag gives way, so that a tag never stands twice in the book.
        private int SlotFor(Grant grant)
        {
            int twin = SlotOf(grant.Tag);
            return twin != NoSlot ? twin : OldestEnded();
        }

        // Empty slots have sequence 0, so they come first.
        private int OldestEnded()
        {
            int oldest = NoSlot;
            long least = long.MaxValue;
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                int record = StateFile.RecordAt(slot);
                bool isEmpty = GrantRecord.Status(_state.Bytes, record) == GrantStatus.Empty;
                long age = isEmpty ? -1 : GrantRecord.Sequence(_state.Bytes, record);
                if (!IsHeld(slot) && age < least)
                {
                    oldest = slot;
                    least = age;
                }
            }

            return oldest;
        }

        private int SlotOf(byte[] tag)
        {
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                int record = StateFile.RecordAt(slot);
                bool isEmpty = GrantRecord.Status(_state.Bytes, record) == GrantStatus.Empty;
                if (!isEmpty && FixedTime.EqualMask(_state.Bytes, record + GrantRecord.TagAt, tag, 0, Limits.TagBytes) != 0)
                {
                    return slot;
                }
            }

            return NoSlot;
        }

        // A claimed grant's story is not over: its slot is still looked at when the lid opens.
        private bool IsHeld(int slot)
        {
            return IsLive(slot) || GrantRecord.Status(_state.Bytes, StateFile.RecordAt(slot)) == GrantStatus.Claimed;
        }

        private bool IsLive(int slot)
        {
            int record = StateFile.RecordAt(slot);
            return GrantRecord.Status(_state.Bytes, record) == GrantStatus.Armed
                && GrantRecord.Expires(_state.Bytes, record) >= _time.LowestNow;
        }
    }
}
