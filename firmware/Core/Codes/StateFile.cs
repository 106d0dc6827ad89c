using System;
using Lockbox.Core.Store;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// The file <c>state</c>: a head of 32 bytes (next sequence, time floor, boot count, event count, clears; 4 bytes each;
    /// self-tested or not, 1) and 96 grant records. Edits are made in place between <see cref="Begin"/> and <see cref="Commit"/>; a failed commit
    /// takes them back. Main loop only.
    /// </summary>
    public sealed class StateFile
    {
        private const int HeadBytes = 32;
        private const int NextAt = SlotFile.Start;
        private const int FloorAt = SlotFile.Start + 4;
        private const int BootsAt = SlotFile.Start + 8;
        private const int EventsAt = SlotFile.Start + 12;
        private const int ClearsAt = SlotFile.Start + 16;
        private const int TestedAt = SlotFile.Start + 20;

        public const int PayloadBytes = HeadBytes + (Limits.GrantSlots * GrantRecord.Size);

        private readonly SlotFile _file;
        private readonly TimeKeeper _time;
        private readonly EventLog _log;
        private readonly byte[] _before = new byte[PayloadBytes];
        private bool _isSound;
        private readonly TagTable _tags = new TagTable();

        /// <param name="file">The file, with room for <see cref="PayloadBytes"/>.</param>
        public StateFile(SlotFile file, TimeKeeper time, EventLog log)
        {
            _file = file;
            _time = time;
            _log = log;
        }

        /// <summary>False when neither slot can be trusted: everything is refused then, for ever.</summary>
        public bool IsSound => _isSound;

        /// <summary>The records' bytes, at the offsets of <see cref="RecordAt"/>.</summary>
        public byte[] Bytes => _file.Bytes;

        /// <summary>The sequence number expected next.</summary>
        public long Next
        {
            get => Pack.Get(Bytes, NextAt);
            set => Pack.Put(Bytes, NextAt, value);
        }

        /// <summary>It was at least so late at the last commit, Unix seconds; 0 for never told.</summary>
        public long Floor => Pack.Get(Bytes, FloorAt);

        public long Boots
        {
            get => Pack.Get(Bytes, BootsAt);
            set => Pack.Put(Bytes, BootsAt, value);
        }

        /// <summary>Events below this number were durable at the last commit, should the event log be lost.</summary>
        public long Events => Pack.Get(Bytes, EventsAt);

        /// <summary>Clears ordered by the issuer so far. One that the lockout has not carried out yet is owed.</summary>
        public long Clears
        {
            get => Pack.Get(Bytes, ClearsAt);
            set => Pack.Put(Bytes, ClearsAt, value);
        }

        /// <summary>True once the self-test that follows provisioning was told of.</summary>
        public bool IsTested
        {
            get => Bytes[TestedAt] != 0;
            set => Bytes[TestedAt] = value ? (byte)1 : (byte)0;
        }

        /// <summary>The tags of all records, to look through.</summary>
        public TagTable Tags => _tags;

        /// <returns>Where the record of a slot starts in <see cref="Bytes"/>.</returns>
        public static int RecordAt(int slot)
        {
            return SlotFile.Start + HeadBytes + (slot * GrantRecord.Size);
        }

        /// <summary>Reads the state. An empty payload is what provisioning left: a box without grants.</summary>
        public void Load()
        {
            SlotState found = _file.Load();
            bool isNew = found == SlotState.Whole && _file.Length == 0;
            if (isNew)
            {
                Array.Clear(Bytes, SlotFile.Start, PayloadBytes);
            }

            _isSound = found == SlotState.Whole && (isNew || (_file.Length == PayloadBytes && AreSound()));
            ReadTags();
        }

        /// <summary>Writes an armed grant over whatever was in the slot. An edit: between Begin and Commit.</summary>
        public void Put(int slot, Grant grant)
        {
            GrantRecord.Put(Bytes, RecordAt(slot), grant);
            Tags.Set(slot, Bytes, RecordAt(slot) + GrantRecord.TagAt);
        }

        /// <summary>Leaves nothing of a grant. An edit: between Begin and Commit.</summary>
        public void Clear(int slot)
        {
            GrantRecord.Clear(Bytes, RecordAt(slot));
            Tags.Set(slot, Bytes, RecordAt(slot) + GrantRecord.TagAt);
        }

        /// <summary>Remembers the state before an edit.</summary>
        public void Begin()
        {
            Array.Copy(Bytes, SlotFile.Start, _before, 0, PayloadBytes);
        }

        /// <summary>Makes the edit durable with the time floor, or takes it back. Blocks for the flash.</summary>
        public bool Commit()
        {
            Pack.Put(Bytes, FloorAt, _time.LowestNow);
            Pack.Put(Bytes, EventsAt, _log.Durable);
            if (IsSound && _file.Commit(PayloadBytes))
            {
                return true;
            }

            TakeBack();
            return false;
        }

        /// <summary>Takes the edit since <see cref="Begin"/> back.</summary>
        public void TakeBack()
        {
            Array.Copy(_before, 0, Bytes, SlotFile.Start, PayloadBytes);
            ReadTags();
        }

        private bool AreSound()
        {
            bool sound = true;
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                sound &= GrantRecord.IsSound(Bytes, RecordAt(slot));
            }

            return sound;
        }

        private void ReadTags()
        {
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                Tags.Set(slot, Bytes, RecordAt(slot) + GrantRecord.TagAt);
            }
        }
    }
}
