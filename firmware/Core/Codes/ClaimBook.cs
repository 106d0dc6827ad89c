using Lockbox.Core.Ports;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// Ends what was claimed, and tells of it: the end is committed with the number its event will have, so that an event
    /// lost to a power cut is written at the next boot. Main loop only.
    /// </summary>
    public sealed class ClaimBook
    {
        private readonly StateFile _state;
        private readonly EventLog _log;
        private readonly byte[] _id = new byte[Limits.LongestGrantId];

        public ClaimBook(StateFile state, EventLog log)
        {
            _state = state;
            _log = log;
        }

        /// <summary>A claimed code's story is over. Blocks for the flash.</summary>
        public void End(int slot, bool opened)
        {
            GrantStatus status = opened ? GrantStatus.Opened : GrantStatus.NotOpened;
            if (Commit(slot, status))
            {
                Log(slot);
            }
        }

        /// <summary>Tells of a use that leaves the code armed.</summary>
        public void Mention(int slot, EventKind kind)
        {
            int length = GrantRecord.CopyId(_state.Bytes, StateFile.RecordAt(slot), _id);
            _log.Append(kind, _id, length);
        }

        /// <summary>At boot: writes events that a power cut kept out of the log, then ends what it interrupted.</summary>
        public void Recover()
        {
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                if (GrantRecord.Event(_state.Bytes, StateFile.RecordAt(slot)) >= _log.Next)
                {
                    Log(slot);
                }
            }

            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                bool isClaimed = GrantRecord.Status(_state.Bytes, StateFile.RecordAt(slot)) == GrantStatus.Claimed;
                if (isClaimed && Commit(slot, GrantStatus.Interrupted))
                {
                    Log(slot);
                }
            }
        }

        private bool Commit(int slot, GrantStatus status)
        {
            int record = StateFile.RecordAt(slot);
            _state.Begin();
            GrantRecord.SetStatus(_state.Bytes, record, status);
            GrantRecord.SetEvent(_state.Bytes, record, _log.Next);
            return _state.Commit();
        }

        private void Log(int slot)
        {
            Mention(slot, KindOf(GrantRecord.Status(_state.Bytes, StateFile.RecordAt(slot))));
        }

        private static EventKind KindOf(GrantStatus status)
        {
            switch (status)
            {
                case GrantStatus.Opened:
                    return EventKind.Opened;
                case GrantStatus.NotOpened:
                    return EventKind.NotOpened;
                default:
                    return EventKind.Interrupted;
            }
        }
    }
}
