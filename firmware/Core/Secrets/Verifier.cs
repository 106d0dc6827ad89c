using Lockbox.Core.Ports;

namespace Lockbox.Core.Secrets
{
    /// <summary>
    /// What the box keeps of a code: the first 16 bytes of
    /// HMAC-SHA256(K_code, "V1|" + boxId + "|" + digits + "|" + two-digit symbol index), PROTOCOL.md 1.
    /// </summary>
    public sealed class Verifier
    {
        private const string Version = "V1|";

        private readonly IHash _hash;
        private readonly byte[] _codeKey;
        private readonly byte[] _text;
        private readonly byte[] _mac = new byte[Limits.MacBytes];
        private readonly int _digitsAt;

        public Verifier(IHash hash, byte[] codeKey, byte[] boxId)
        {
            _hash = hash;
            _codeKey = codeKey;
            _text = new byte[Version.Length + boxId.Length + 1 + Limits.RecoveryDigits + 3];
            int end = Text.Put(_text, 0, Version);
            boxId.CopyTo(_text, end);
            _digitsAt = Text.Put(_text, end + boxId.Length, "|");
        }

        /// <summary>Computes the tag and wipes what it worked with; the digits stay the caller's.</summary>
        /// <param name="digits">ASCII digits.</param>
        /// <param name="count">How many of them: 6 to 8, or 12 for the recovery code.</param>
        /// <param name="symbol">0 to 15; 0 for the recovery code.</param>
        /// <param name="tag">Receives 16 bytes.</param>
        public void Compute(byte[] digits, int count, int symbol, byte[] tag)
        {
            System.Array.Copy(digits, 0, _text, _digitsAt, count);
            int end = Text.Put(_text, _digitsAt + count, "|");
            _text[end++] = (byte)('0' + (symbol / 10));
            _text[end++] = (byte)('0' + (symbol % 10));
            _hash.Compute(_codeKey, _text, end, _mac);
            System.Array.Copy(_mac, tag, Limits.TagBytes);
            System.Array.Clear(_text, _digitsAt, _text.Length - _digitsAt);
            Wipe.Clear(_mac);
        }
    }
}
