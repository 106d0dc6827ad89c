using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// Decides whether a code opens the box, and spends it if so, in the order of PROTOCOL.md 5: count, compare, claim. The
    /// decision comes in two steps so that the claim can be late (see <see cref="Limits.ClaimMs"/>). Main loop only.
    /// </summary>
    public sealed class CodeDesk
    {
        private readonly StateFile _state;
        private readonly TimeKeeper _time;
        private readonly Lockout _lockout;
        private readonly ISupply _supply;
        private readonly Verifier _verifier;
        private readonly GrantCheck _check;
        private readonly byte[] _tag = new byte[Limits.TagBytes];

        private bool _isCounted;
        private long _sequence;
        private int _slot = GrantBook.NoSlot;

        public CodeDesk(Ledger ledger, Verifier verifier, ISupply supply)
        {
            _state = ledger.State;
            _time = ledger.Time;
            _lockout = ledger.Lockout;
            _verifier = verifier;
            _supply = supply;
            _check = new GrantCheck(ledger.State.Tags);
        }

        /// <summary>The grant found last, or <see cref="GrantBook.NoSlot"/>.</summary>
        public int Slot => _slot;

        /// <summary>True while the technician's code found last may still open the menu: not revoked, not over.</summary>
        public bool IsStillGood => Slot != GrantBook.NoSlot
            && GrantRecord.Sequence(_state.Bytes, StateFile.RecordAt(Slot)) == _sequence
            && Judge(StateFile.RecordAt(Slot)) == Verdict.Service;

        /// <summary>First step: counts the try, then looks. The digits stay the caller's, to wipe.</summary>
        /// <param name="digits">ASCII digits.</param>
        public void Weigh(byte[] digits, int count, int symbol)
        {
            _slot = GrantBook.NoSlot;

            // Counted before anything is looked at: pulling the plug must not buy a free guess.
            _isCounted = _state.IsSound && _lockout.Charge();
            if (!_isCounted)
            {
                return;
            }

            _verifier.Compute(digits, count, symbol, _tag);
            _slot = _check.Find(_tag);
            Wipe.Clear(_tag);
        }

        /// <summary>Second step: judges what was found, and claims it if it may open.</summary>
        public Verdict Settle()
        {
            if (!_isCounted)
            {
                return Verdict.StorageFailed;
            }

            if (Slot == GrantBook.NoSlot)
            {
                return Verdict.Refused;
            }

            // The slot may be given to another grant while the menu is open.
            _sequence = GrantRecord.Sequence(_state.Bytes, StateFile.RecordAt(Slot));
            Verdict verdict = Claim(Judge(StateFile.RecordAt(Slot)));
            if (verdict == Verdict.Granted || verdict == Verdict.StaffGranted || verdict == Verdict.Service)
            {
                _lockout.Succeed();
            }
            else
            {
                _lockout.TakeBack();
            }

            return verdict;
        }

        private Verdict Judge(int record)
        {
            if (GrantRecord.Status(_state.Bytes, record) != GrantStatus.Armed)
            {
                return Verdict.Used;
            }

            long notBefore = GrantRecord.NotBefore(_state.Bytes, record);
            long expires = GrantRecord.Expires(_state.Bytes, record);
            switch (_time.Judge(notBefore, expires, GrantRecord.IsStrict(_state.Bytes, record)))
            {
                case WindowJudgement.TooEarly:
                    return Verdict.TooEarly;
                case WindowJudgement.Over:
                    return Verdict.Expired;
                case WindowJudgement.Unknown:
                    return Verdict.ClockUnknown;
                default:
                    return VerdictFor(GrantRecord.Kind(_state.Bytes, record));
            }
        }

        private static Verdict VerdictFor(GrantKind kind)
        {
            switch (kind)
            {
                case GrantKind.Buyer:
                    return Verdict.Granted;
                case GrantKind.Staff:
                    return Verdict.StaffGranted;
                default:
                    return Verdict.Service;
            }
        }

        private Verdict Claim(Verdict verdict)
        {
            bool opens = verdict == Verdict.Granted || verdict == Verdict.StaffGranted;
            if (opens && !_supply.IsGood)
            {
                return Verdict.LowSupply;
            }

            if (verdict != Verdict.Granted)
            {
                return verdict;
            }

            // Spent before the coil moves: a code that opened the box must never open it again.
            _state.Begin();
            GrantRecord.SetStatus(_state.Bytes, StateFile.RecordAt(Slot), GrantStatus.Claimed);
            return _state.Commit() ? Verdict.Granted : Verdict.StorageFailed;
        }
    }
}
