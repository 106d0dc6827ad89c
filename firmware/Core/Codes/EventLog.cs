using Lockbox.Core.Ports;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// What happened, numbered and chained, kept until the issuer has it: a ring of 17 segments, at least 1,024 events.
    /// When it is full the oldest give way and are counted. Main loop only.
    /// </summary>
    public sealed class EventLog
    {
        private readonly EventSegment[] _segments;
        private readonly TimeKeeper _time;
        private readonly IEventSealer _sealer;
        private readonly byte[] _link = new byte[EventRecord.LinkBytes];

        // The first event that the flash did not take; -1 when it has them all.
        private long _firstFailed = -1;
        private long _next;
        private long _unacked;
        private long _lost;

        public EventLog(EventSegment[] segments, TimeKeeper time, IEventSealer sealer)
        {
            _segments = segments;
            _time = time;
            _sealer = sealer;
        }

        /// <summary>Number of the next event.</summary>
        public long Next => _next;

        /// <summary>
        /// Events below this number are durable. Others must not be sent: after a power cut the number would be given again.
        /// </summary>
        public long Durable => _firstFailed < 0 ? Next : _firstFailed;

        /// <summary>First event that the issuer has not acknowledged and that is still here.</summary>
        public long Unacked => _unacked;

        /// <summary>Events overwritten before they were acknowledged.</summary>
        public long Lost => _lost;

        /// <summary>What happened last; 0 when that is not known.</summary>
        public EventKind LastKind => Next > 0 && Holds(Next - 1) ? EventRecord.Kind(BytesOf(Next - 1), RecordOf(Next - 1)) : 0;

        /// <summary>Reads the ring from flash.</summary>
        /// <param name="least">Every event below this number was given, as far as the state knows.</param>
        public void Load(long least)
        {
            EventSegment newest = LoadSegments();
            long end = newest is object ? newest.First + newest.Count : 0;
            _unacked = newest is object ? newest.Unacked : least;
            _lost = newest is object ? newest.Lost : 0;
            _next = end;
            if (end < least)
            {
                // How far the ring went is lost with it: no number is given twice, and the issuer sees a gap.
                _next = least + Limits.EventsPerSegment;
                _lost += least - end;
            }
            else if (newest is object)
            {
                _sealer.Seal(newest.Bytes, newest.RecordOf(end - 1), _link);
            }

            BoundUnacked();
            SkipMissing();
        }

        /// <summary>Writes an event down. Blocks for the flash.</summary>
        /// <param name="id">The grant concerned; unused when <paramref name="idLength"/> is 0.</param>
        /// <param name="value">What the kind has to say besides, 0 to 65535.</param>
        /// <returns>False when it is not durable yet.</returns>
        public bool Append(EventKind kind, byte[] id, int idLength, int value)
        {
            EventSegment segment = Segment(Next);
            if (Next % Limits.EventsPerSegment == 0 || !segment.Holds(Next - 1))
            {
                segment.Restart(Next);
                SkipMissing();
            }

            int record = segment.RecordOf(Next);
            EventRecord.Put(segment.Bytes, record, Next, kind, _link);
            EventRecord.SetValue(segment.Bytes, record, value);
            EventRecord.SetTimes(segment.Bytes, record, KnownTime(), _time.UptimeS);
            if (idLength > 0)
            {
                EventRecord.SetId(segment.Bytes, record, id, idLength);
            }

            _sealer.Seal(segment.Bytes, record, _link);
            _next++;
            return Note(segment.Append(Unacked, Lost));
        }

        /// <summary>Writes down something that concerns no grant. Blocks for the flash.</summary>
        public bool Append(EventKind kind)
        {
            return Append(kind, _link, 0, 0);
        }

        /// <summary>Writes down something that has a value. Blocks for the flash.</summary>
        public bool Append(EventKind kind, int value)
        {
            return Append(kind, _link, 0, value);
        }

        /// <summary>Tells of many failures in a row, once at each mark (PROTOCOL.md 6).</summary>
        public void Alarm(long streak)
        {
            if (streak == Limits.AlarmFailures)
            {
                Append(EventKind.Guessing);
            }
            else if (streak == Limits.ClosingFailures)
            {
                Append(EventKind.Closed);
            }
        }

        /// <summary>The issuer has every event up to this one. Kept in memory: after a restart some are sent again.</summary>
        public void Acknowledge(long number)
        {
            if (number >= Unacked && number < Next)
            {
                _unacked = number + 1;
            }
        }

        /// <returns>True when the event is still here: its record lies in <see cref="BytesOf"/> at <see cref="RecordOf"/>.</returns>
        public bool Holds(long number)
        {
            return Segment(number).Holds(number);
        }

        public byte[] BytesOf(long number)
        {
            return Segment(number).Bytes;
        }

        public int RecordOf(long number)
        {
            return Segment(number).RecordOf(number);
        }

        private EventSegment LoadSegments()
        {
            EventSegment newest = null;
            for (int i = 0; i < _segments.Length; i++)
            {
                EventSegment segment = _segments[i];
                segment.Load();
                bool isInPlace = segment.Count > 0 && Segment(segment.First) == segment;
                if (isInPlace && (newest is null || segment.First > newest.First))
                {
                    newest = segment;
                }
            }

            return newest;
        }

        // A segment that was left with an event in memory alone is tried again with the next event.
        private bool Note(bool isStored)
        {
            if (!isStored && _firstFailed < 0)
            {
                _firstFailed = Next - 1;
            }
            else if (isStored && _firstFailed >= 0)
            {
                bool isSame = Segment(_firstFailed) == Segment(Next - 1);
                _firstFailed = isSame || !Holds(_firstFailed) || Segment(_firstFailed).Store() ? -1 : _firstFailed;
            }

            return isStored;
        }

        // A head may claim what this firmware never writes: nothing before the ring is here, nor anything yet to come.
        private void BoundUnacked()
        {
            long oldest = Next - (_segments.Length * Limits.EventsPerSegment);
            _lost += Unacked < oldest ? oldest - Unacked : 0;
            _unacked = Unacked < oldest ? oldest : Unacked > Next ? Next : Unacked;
        }

        private void SkipMissing()
        {
            while (Unacked < Next && !Holds(Unacked))
            {
                _unacked++;
                _lost++;
            }
        }

        private long KnownTime()
        {
            return _time.State == ClockState.Synced ? _time.LowestNow : 0;
        }

        private EventSegment Segment(long number)
        {
            return _segments[(int)(number / Limits.EventsPerSegment % _segments.Length)];
        }
    }
}
