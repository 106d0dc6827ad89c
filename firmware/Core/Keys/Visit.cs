using Lockbox.Core.Codes;
using Lockbox.Core.Lock;
using Lockbox.Core.Ports;

namespace Lockbox.Core.Keys
{
    /// <summary>
    /// One person at the box, from the first key to the lid: digits, a symbol, the check, the verdict one second later, the
    /// opening (PROTOCOL.md 5 and 9). Main loop only; blocks for the flash while checking.
    /// </summary>
    public sealed class Visit
    {
        private readonly Ledger _ledger;
        private readonly CodeDesk _desk;
        private readonly Opening _opening;
        private readonly IClock _clock;

        private long _sinceMs;
        private bool _isSettled;
        private bool _isReported;
        private VisitPhase _phase;
        private Verdict _verdict;

        public Visit(Ledger ledger, CodeDesk desk, Opening opening, IClock clock)
        {
            _ledger = ledger;
            _desk = desk;
            _opening = opening;
            _clock = clock;
        }

        public VisitPhase Phase => _phase;

        /// <summary>What the code came to; holds in <see cref="VisitPhase.Verdict"/> and <see cref="VisitPhase.Opening"/>.</summary>
        public Verdict Verdict => _verdict;

        /// <summary>True when the lid did not open after two pulses.</summary>
        public bool IsJammed => _opening.State == OpeningState.Jammed;

        /// <summary>True from the first pulse until the verdict is gone: the lid may open.</summary>
        public bool IsOpening => Phase == VisitPhase.Opening || (Phase == VisitPhase.Verdict && Opens(Verdict));

        /// <summary>
        /// True while a staff code is opening the box. Unlike a claimed one it could be revoked before its second pulse.
        /// </summary>
        public bool IsStaffOpening => Phase == VisitPhase.Opening && Verdict == Verdict.StaffGranted;

        private long PhaseMs => _clock.NowMs - _sinceMs;

        /// <summary>The technician has left the service menu.</summary>
        public void EndService()
        {
            Enter(VisitPhase.Idle);
        }

        /// <summary>Takes one settled key, as it is printed. Keys are not collected during a penalty.</summary>
        /// <returns>False when it was not taken.</returns>
        public bool TryPress(char cap, Typing typing)
        {
            if (Phase == VisitPhase.Verdict)
            {
                ReportOnce();
                Enter(VisitPhase.Idle);
            }

            bool isCollecting = Phase == VisitPhase.Idle || Phase == VisitPhase.Digits || Phase == VisitPhase.Symbols;
            if (!isCollecting || !_ledger.Lockout.IsListening)
            {
                return false;
            }

            int symbol = typing.Take(cap);
            if (symbol >= 0)
            {
                Check(symbol, typing);
                return true;
            }

            Enter(!typing.IsBegun ? VisitPhase.Idle : typing.IsPicking ? VisitPhase.Symbols : VisitPhase.Digits);
            return true;
        }

        /// <summary>Lets time pass. Call it once a pass, after the opening.</summary>
        public void Tick(Typing typing)
        {
            switch (Phase)
            {
                case VisitPhase.Digits:
                case VisitPhase.Symbols:
                    ForgetWhenSilent(typing);
                    break;
                case VisitPhase.Checking:
                    Settle();
                    break;
                case VisitPhase.Opening:
                    Conclude();
                    break;
                case VisitPhase.Verdict:
                    Leave();
                    break;
                case VisitPhase.Service:
                    ReportOnce();
                    break;
                default:
                    break;
            }
        }

        private void ForgetWhenSilent(Typing typing)
        {
            if (PhaseMs >= Limits.EntrySilenceMs)
            {
                typing.Forget();
                Enter(VisitPhase.Idle);
            }
        }

        private void Check(int symbol, Typing typing)
        {
            // The second starts with the key, so that nothing done from here on shows in the time of the verdict.
            Enter(VisitPhase.Checking);
            _isSettled = false;
            _desk.Weigh(typing.Entry.Digits, typing.Entry.Count, symbol);
            typing.Forget();
        }

        private void Settle()
        {
            if (!_isSettled && PhaseMs >= Limits.ClaimMs)
            {
                _verdict = _desk.Settle();
                _isSettled = true;
            }

            if (PhaseMs >= Limits.VerdictMs)
            {
                Pronounce();
            }
        }

        private void Pronounce()
        {
            if (Opens(Verdict))
            {
                Enter(VisitPhase.Opening);
                _opening.Start();
                return;
            }

            _isReported = false;
            Enter(Verdict == Verdict.Service ? VisitPhase.Service : VisitPhase.Verdict);
        }

        private void ReportOnce()
        {
            if (!_isReported)
            {
                _isReported = true;
                Report();
            }
        }

        private void Report()
        {
            if (Verdict == Verdict.LowSupply || Verdict == Verdict.Service)
            {
                EventKind kind = Verdict == Verdict.Service ? EventKind.Service : EventKind.LowSupply;
                _ledger.Claims.Mention(_desk.Slot, kind);
            }
            else if (Verdict == Verdict.Refused)
            {
                _ledger.Log.Alarm(_ledger.Lockout.Streak);
            }
        }

        private void Conclude()
        {
            if (_opening.IsBusy)
            {
                return;
            }

            bool opened = _opening.State == OpeningState.Opened;
            if (Verdict == Verdict.Granted)
            {
                _ledger.Claims.End(_desk.Slot, opened);
            }
            else
            {
                _ledger.Claims.Mention(_desk.Slot, opened ? EventKind.StaffOpened : EventKind.NotOpened);
            }

            Enter(VisitPhase.Verdict);
        }

        private void Leave()
        {
            // A pass after the verdict was shown: a flash write must not delay one verdict more than another.
            ReportOnce();
            if (PhaseMs >= Limits.VerdictFaceMs)
            {
                Enter(VisitPhase.Idle);
            }
        }

        private static bool Opens(Verdict verdict)
        {
            return verdict == Verdict.Granted || verdict == Verdict.StaffGranted;
        }

        private void Enter(VisitPhase phase)
        {
            _phase = phase;
            _sinceMs = _clock.NowMs;
        }
    }
}
