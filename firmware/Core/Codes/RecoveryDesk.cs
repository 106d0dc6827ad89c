using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// Ends a lockout for whoever knows the recovery code: one try every ten seconds, and none in the first ten after boot, so
    /// that pulling the plug buys nothing (PROTOCOL.md 6). Opens nothing. Main loop only.
    /// </summary>
    public sealed class RecoveryDesk
    {
        private const int AlarmEvery = 10;

        private readonly Ledger _ledger;
        private readonly Verifier _verifier;
        private readonly IClock _clock;
        private readonly byte[] _expected = new byte[Limits.TagBytes];
        private readonly byte[] _tag = new byte[Limits.TagBytes];

        private long _readyAtMs;
        private int _wrong;

        /// <param name="digits">The code; zeroed.</param>
        public RecoveryDesk(Ledger ledger, Verifier verifier, IClock clock, byte[] digits)
        {
            _ledger = ledger;
            _verifier = verifier;
            _clock = clock;
            verifier.Compute(digits, Limits.RecoveryDigits, 0, _expected);
            Wipe.Clear(digits);
            _readyAtMs = clock.NowMs + Limits.RecoveryWaitMs;
        }

        /// <summary>False while the last try, or the boot, is less than ten seconds ago.</summary>
        public bool IsReady => _clock.NowMs >= _readyAtMs;

        /// <summary>Tries a code when the desk is ready. The digits stay the caller's, to wipe. Blocks for the flash.</summary>
        /// <returns>True when it was the code; the lockout is over then.</returns>
        public bool Try(byte[] digits)
        {
            if (!IsReady)
            {
                return false;
            }

            _readyAtMs = _clock.NowMs + Limits.RecoveryWaitMs;
            _verifier.Compute(digits, Limits.RecoveryDigits, 0, _tag);
            bool isRight = FixedTime.Same(_tag, _expected, Limits.TagBytes);
            Wipe.Clear(_tag);
            if (isRight)
            {
                _ledger.Lockout.Clear(_ledger.Lockout.Clears);
                _ledger.Log.Append(EventKind.Recovered);
            }
            else if (++_wrong % AlarmEvery == 0)
            {
                _ledger.Log.Append(EventKind.Guessing);
            }

            return isRight;
        }

        /// <summary>Zeroes what the code is compared with.</summary>
        public void Forget()
        {
            Wipe.Clear(_expected);
        }
    }
}
