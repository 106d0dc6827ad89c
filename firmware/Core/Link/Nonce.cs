using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>The question that a <c>time</c> must answer: good once, and for ten seconds (PROTOCOL.md 7).</summary>
    public sealed class Nonce
    {
        private readonly IRandom _random;
        private readonly IClock _clock;

        private bool _isOpen;
        private long _askedAtMs;
        private readonly byte[] _bytes = new byte[Limits.NonceBytes];

        public Nonce(IRandom random, IClock clock)
        {
            _random = random;
            _clock = clock;
        }

        public byte[] Bytes => _bytes;

        /// <summary>Asks anew; an answer to the question before is none any more.</summary>
        public void Renew()
        {
            _random.Fill(Bytes);
            _askedAtMs = _clock.NowMs;
            _isOpen = true;
        }

        /// <returns>True once, for the right answer in time.</returns>
        public bool TryAnswer(byte[] nonce)
        {
            bool isRight = _isOpen
                && FixedTime.Same(Bytes, nonce, Limits.NonceBytes)
                && _clock.NowMs - _askedAtMs <= Limits.NonceMs;
            _isOpen &= !isRight;
            return isRight;
        }
    }
}
