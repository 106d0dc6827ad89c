using Lockbox.Core.Ports;
using Lockbox.Core.Store;

namespace Lockbox.Core.Codes
{
    /// <summary>Everything the box must not forget: state, failures, events, and the time they depend on. Main loop only.</summary>
    public sealed class Ledger
    {
        private readonly IClock _clock;
        private readonly byte[] _check = new byte[StateFile.PayloadBytes + SlotSeal.Overhead];

        private readonly SlotFile[] _files = new SlotFile[FlashFiles.Events + Limits.EventSegments];

        private int _turn;
        private long _floorStoredAtMs;
        private long _mirrorAtMs;
        private long _complainAtMs;
        private ResetCause _cause;
        private int _failures;
        private readonly TimeKeeper _time;
        private readonly EventLog _log;
        private readonly StateFile _state;
        private readonly Lockout _lockout;
        private readonly GrantBook _grants;
        private readonly ClaimBook _claims;

        /// <param name="sealer">Links events into a chain.</param>
        public Ledger(IFlash flash, IClock clock, SlotSeal seal, IEventSealer sealer)
        {
            _clock = clock;
            _time = new TimeKeeper(clock);
            _log = new EventLog(Segments(flash, seal), Time, sealer);
            _state = new StateFile(File(flash, FlashFiles.State, StateFile.PayloadBytes, seal), Time, Log);
            _lockout = new Lockout(File(flash, FlashFiles.Fails, Lockout.PayloadBytes, seal), clock);
            _grants = new GrantBook(State, Time);
            _claims = new ClaimBook(State, Log, clock);
        }

        public TimeKeeper Time => _time;

        public EventLog Log => _log;

        public StateFile State => _state;

        public Lockout Lockout => _lockout;

        public GrantBook Grants => _grants;

        public ClaimBook Claims => _claims;

        /// <summary>Why the chip started.</summary>
        public ResetCause Cause => _cause;

        /// <summary>Writes that failed since boot.</summary>
        public int Failures => _failures;

        /// <summary>Slots written since boot: wear.</summary>
        public long Writes => Sum(false);

        /// <summary>Bytes of all slots on flash.</summary>
        public long StoredBytes => Sum(true);

        /// <summary>
        /// Reads everything, counts the boot, and ends what a power cut interrupted (PROTOCOL.md 5.7). Call once, at boot.
        /// </summary>
        /// <param name="provisionedAt">It is not earlier than that, Unix seconds.</param>
        /// <param name="wasBitten">True when the watchdog reset the board.</param>
        public void Load(long provisionedAt, bool wasBitten)
        {
            State.Load();
            Time.StartFrom(State.Floor > provisionedAt ? State.Floor : provisionedAt);
            Log.Load(State.Events);
            _cause = CauseOf(Log.LastKind, wasBitten);
            Lockout.Load(State.Clears);
            if (!State.IsSound)
            {
                Log.Append(EventKind.StateLost);
                return;
            }

            State.Begin();
            State.Boots++;
            State.Commit();
            Claims.Recover();
            CarryOutClear();
            Log.Append(EventKind.Boot, (int)Cause);
        }

        /// <summary>The self-test that follows provisioning is done: written down once. Blocks for the flash.</summary>
        public void NoteSelfTest(SelfTestFaults faults)
        {
            Log.Append(EventKind.SelfTested, (int)faults);
            State.Begin();
            State.IsTested = true;
            State.Commit();
        }

        /// <summary>
        /// Ends the lockout if a clear was ordered and not carried out yet: order and number lie in one commit, and the
        /// lockout in another file, so a power cut between the two leaves it owed. Blocks for the flash.
        /// </summary>
        public void CarryOutClear()
        {
            if (State.Clears != Lockout.Clears)
            {
                Log.Append(EventKind.Cleared);
                Lockout.Clear(State.Clears);
            }
        }

        /// <summary>
        /// Stores the time floor if it is far above the one stored: with the power a jump would be lost, and a code that is
        /// over would be good again. Blocks for the flash.
        /// </summary>
        public void KeepFloor()
        {
            if (Time.LowestNow - State.Floor > Limits.FloorJumpS)
            {
                StoreFloor();
            }
        }

        /// <summary>
        /// Ends penalties that are over, pays what the flash did not take, stores the time floor every hour, and looks after
        /// one file. Call it once a pass while nothing waits for the flash.
        /// </summary>
        public void Tick()
        {
            Lockout.Tick();
            Claims.Tick();
            Tend(_files[_turn]);
            _turn = (_turn + 1) % _files.Length;
            if (_clock.NowMs - _floorStoredAtMs >= Limits.FloorStoreMs)
            {
                _floorStoredAtMs = _clock.NowMs;
                StoreFloor();
            }
        }

        // Every commit carries it.
        private void StoreFloor()
        {
            State.Begin();
            State.Commit();
        }

        private void Tend(SlotFile file)
        {
            if (file.IsBehind && _clock.NowMs >= _mirrorAtMs && !file.Mirror())
            {
                _mirrorAtMs = _clock.NowMs + Limits.FlashRetryMs;
            }

            if (!file.TakeFailure())
            {
                return;
            }

            _failures++;
            if (_clock.NowMs >= _complainAtMs)
            {
                _complainAtMs = _clock.NowMs + Limits.ComplainMs;
                Log.Append(EventKind.FlashFailed);
            }
        }

        // What a program that falls, or leaves on purpose, wrote down last.
        private static ResetCause CauseOf(EventKind last, bool wasBitten)
        {
            if (wasBitten)
            {
                return ResetCause.Watchdog;
            }

            return last == EventKind.Crashed ? ResetCause.Crash : last == EventKind.Restarted ? ResetCause.Restart : ResetCause.Power;
        }

        private long Sum(bool ofBytes)
        {
            long sum = 0;
            for (int i = 0; i < _files.Length; i++)
            {
                sum += ofBytes ? _files[i].StoredBytes : _files[i].Writes;
            }

            return sum;
        }

        private EventSegment[] Segments(IFlash flash, SlotSeal seal)
        {
            EventSegment[] segments = new EventSegment[Limits.EventSegments];
            for (int i = 0; i < segments.Length; i++)
            {
                segments[i] = new EventSegment(File(flash, FlashFiles.Events + i, EventSegment.PayloadBytes, seal));
            }

            return segments;
        }

        private SlotFile File(IFlash flash, int file, int payload, SlotSeal seal)
        {
            _files[file] = new SlotFile(flash, file, payload, seal, _check);
            return _files[file];
        }
    }
}
