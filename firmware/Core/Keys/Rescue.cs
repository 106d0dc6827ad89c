using Lockbox.Core.Codes;
using Lockbox.Core.Ports;

namespace Lockbox.Core.Keys
{
    /// <summary>
    /// A technician at a box that is locked out: # begins, then the twelve digits of the recovery code (PROTOCOL.md 6). Main
    /// loop only; blocks for the flash when the code was right.
    /// </summary>
    public sealed class Rescue
    {
        private readonly Lockout _lockout;
        private readonly RecoveryDesk _desk;
        private readonly IClock _clock;
        private readonly CodeEntry _entry = new CodeEntry(Limits.RecoveryDigits);

        private long _sinceMs;
        private RescuePhase _phase;

        public Rescue(Lockout lockout, RecoveryDesk desk, IClock clock)
        {
            _lockout = lockout;
            _desk = desk;
            _clock = clock;
        }

        public RescuePhase Phase => _phase;

        /// <summary>Digits typed so far.</summary>
        public int Count => _entry.Count;

        private long PhaseMs => _clock.NowMs - _sinceMs;

        /// <summary>Takes one settled key, as it is printed.</summary>
        /// <returns>False when the key is none of its business.</returns>
        public bool TryPress(char cap)
        {
            switch (Phase)
            {
                case RescuePhase.None:
                    return TryBegin(cap);
                case RescuePhase.Digits:
                    Take(cap);
                    return true;
                default:
                    return true;
            }
        }

        /// <summary>Lets time pass. Call it once a pass.</summary>
        public void Tick()
        {
            if (Phase == RescuePhase.Digits && PhaseMs >= Limits.EntrySilenceMs)
            {
                Forget();
            }
            else if (Phase == RescuePhase.Checking && PhaseMs >= Limits.VerdictMs && _desk.IsReady)
            {
                bool isRight = _desk.Try(_entry.Digits);
                Forget();
                Enter(isRight ? RescuePhase.None : RescuePhase.Refused);
            }
            else if (Phase == RescuePhase.Refused && PhaseMs >= Limits.VerdictFaceMs)
            {
                Enter(RescuePhase.None);
            }
        }

        /// <summary>Wipes everything typed.</summary>
        public void Forget()
        {
            _entry.Forget();
            Enter(RescuePhase.None);
        }

        private bool TryBegin(char cap)
        {
            if (cap != KeyCaps.More || _lockout.IsListening)
            {
                return false;
            }

            Enter(RescuePhase.Digits);
            return true;
        }

        private void Take(char cap)
        {
            bool leaves = cap == KeyCaps.Back && _entry.Count == 0;
            if (cap == KeyCaps.Back)
            {
                _entry.RemoveLast();
            }
            else if (KeyCaps.IsDigit(cap))
            {
                _entry.Add(cap);
            }

            Enter(leaves ? RescuePhase.None : _entry.IsComplete ? RescuePhase.Checking : RescuePhase.Digits);
        }

        private void Enter(RescuePhase phase)
        {
            _phase = phase;
            _sinceMs = _clock.NowMs;
        }
    }
}
