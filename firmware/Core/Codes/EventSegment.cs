using Lockbox.Core.Store;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// A part of the event ring: a head of 16 bytes (first number, first unacknowledged, lost; 4 bytes each, 4 spare) and up
    /// to 64 records in a row. Main loop only.
    /// </summary>
    public sealed class EventSegment
    {
        private const int HeadBytes = 16;
        private const int FirstAt = SlotFile.Start;
        private const int UnackedAt = SlotFile.Start + 4;
        private const int LostAt = SlotFile.Start + 8;

        public const int PayloadBytes = HeadBytes + (Limits.EventsPerSegment * EventRecord.Size);

        private readonly SlotFile _file;
        private int _count;

        /// <param name="file">The file, with room for <see cref="PayloadBytes"/>.</param>
        public EventSegment(SlotFile file)
        {
            _file = file;
        }

        public byte[] Bytes => _file.Bytes;

        /// <summary>How many events are here; 0 for an unused or unreadable segment.</summary>
        public int Count => _count;

        /// <summary>Number of the first event here.</summary>
        public long First => Pack.Get(Bytes, FirstAt);

        /// <summary>First number that the issuer had not acknowledged when this was written.</summary>
        public long Unacked => Pack.Get(Bytes, UnackedAt);

        /// <summary>Events overwritten before they were acknowledged.</summary>
        public long Lost => Pack.Get(Bytes, LostAt);

        public void Load()
        {
            bool isWhole = _file.Load() == SlotState.Whole;
            int records = (_file.Length - HeadBytes) / EventRecord.Size;
            bool isFilled = isWhole && records > 0 && _file.Length == HeadBytes + (records * EventRecord.Size);
            _count = isFilled && AreSound(records) ? records : 0;
        }

        /// <summary>Forgets what was here and begins with this number.</summary>
        public void Restart(long first)
        {
            _count = 0;
            Pack.Put(Bytes, FirstAt, first);
        }

        public bool Holds(long number)
        {
            return Count > 0 && number >= First && number < First + Count;
        }

        /// <returns>Where an event's record starts in <see cref="Bytes"/>.</returns>
        public int RecordOf(long number)
        {
            return SlotFile.Start + HeadBytes + ((int)(number - First) * EventRecord.Size);
        }

        /// <summary>Takes the record that was put behind the last one. Blocks for the flash.</summary>
        /// <returns>False when it is not durable; it stays in memory and goes with the next one.</returns>
        public bool Append(long unacked, long lost)
        {
            _count++;
            Pack.Put(Bytes, UnackedAt, unacked);
            Pack.Put(Bytes, LostAt, lost);
            return Store();
        }

        /// <summary>Tries again to make durable what is here. Blocks for the flash.</summary>
        public bool Store()
        {
            return _file.Commit(HeadBytes + (Count * EventRecord.Size));
        }

        private bool AreSound(int records)
        {
            bool sound = true;
            for (int i = 0; i < records; i++)
            {
                sound &= EventRecord.IsSound(Bytes, RecordOf(First + i), First + i);
            }

            return sound;
        }
    }
}
