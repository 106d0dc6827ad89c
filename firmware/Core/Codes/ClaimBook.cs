using Lockbox.Core.Ports;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// Ends what was claimed, and tells of it: the end is committed with the number its event will have, so that an event
    /// lost to a power cut is written at the next boot. An end that the flash does not take stays owed, so that a code that
    /// opened is not called interrupted later, and replaced. Main loop only.
    /// </summary>
    public sealed class ClaimBook
    {
        private readonly StateFile _state;
        private readonly EventLog _log;
        private readonly IClock _clock;
        private readonly byte[] _id = new byte[Limits.LongestGrantId];

        // By slot. A claimed slot is not given to another grant, so the end still fits it when it is paid.
        private readonly GrantStatus[] _owed = new GrantStatus[Limits.GrantSlots];

        private bool _owes;
        private long _payAtMs;

        public ClaimBook(StateFile state, EventLog log, IClock clock)
        {
            _state = state;
            _log = log;
            _clock = clock;
        }

        /// <summary>A claimed code's story is over. Blocks for the flash.</summary>
        public void End(int slot, bool opened)
        {
            End(slot, opened ? GrantStatus.Opened : GrantStatus.NotOpened);
        }

        /// <summary>Tries again what the flash did not take. Call it once a pass; blocks for the flash when it is time.</summary>
        public void Tick()
        {
            if (!_owes || _clock.NowMs < _payAtMs)
            {
                return;
            }

            _owes = false;
            for (int slot = 0; slot < Limits.GrantSlots && !_owes; slot++)
            {
                if (_owed[slot] != GrantStatus.Empty)
                {
                    End(slot, _owed[slot]);
                }
            }
        }

        /// <summary>Tells of a use that leaves the code armed. Blocks for the flash.</summary>
        /// <returns>False when that is not durable yet.</returns>
        public bool Mention(int slot, EventKind kind)
        {
            int length = GrantRecord.CopyId(_state.Bytes, StateFile.RecordAt(slot), _id);
            return _log.Append(kind, _id, length, 0);
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
                if (GrantRecord.Status(_state.Bytes, StateFile.RecordAt(slot)) == GrantStatus.Claimed)
                {
                    End(slot, GrantStatus.Interrupted);
                }
            }
        }

        private void End(int slot, GrantStatus status)
        {
            bool isStored = Commit(slot, status);
            _owed[slot] = isStored ? GrantStatus.Empty : status;
            if (isStored)
            {
                Log(slot);
                return;
            }

            _owes = true;
            _payAtMs = _clock.NowMs + Limits.FlashRetryMs;
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
