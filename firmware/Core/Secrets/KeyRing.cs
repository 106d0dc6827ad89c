using System;
using Lockbox.Core.Ports;

namespace Lockbox.Core.Secrets
{
    /// <summary>
    /// The four keys of a box in one epoch: HMAC-SHA256(K_box, "lockbox/1/" + label + "/" + epoch), PROTOCOL.md 1.
    /// Owns them: wiped by <see cref="Wipe"/>.
    /// </summary>
    public sealed class KeyRing
    {
        private const string Prefix = "lockbox/1/";

        private readonly byte[] _down;
        private readonly byte[] _up;
        private readonly byte[] _code;
        private readonly byte[] _store;

        /// <summary>Derives the keys. The box key stays the caller's, to wipe when he is done.</summary>
        /// <exception cref="ArgumentException">The box key has not 32 bytes.</exception>
        public KeyRing(IHash hash, byte[] boxKey, uint epoch)
        {
            if (boxKey.Length != Limits.KeyBytes)
            {
                throw new ArgumentException("a box key has 32 bytes");
            }

            _down = Derive(hash, boxKey, "down", epoch);
            _up = Derive(hash, boxKey, "up", epoch);
            _code = Derive(hash, boxKey, "code", epoch);
            _store = Derive(hash, boxKey, "store", epoch);
        }

        /// <summary>Signs what goes from the issuer to the box.</summary>
        public byte[] Down => _down;

        /// <summary>Signs what goes from the box to the issuer.</summary>
        public byte[] Up => _up;

        /// <summary>Makes verifiers of codes.</summary>
        public byte[] Code => _code;

        /// <summary>Seals records on flash.</summary>
        public byte[] Store => _store;

        /// <summary>Zeroes all four; the ring is of no use afterwards.</summary>
        public void Wipe()
        {
            Secrets.Wipe.Clear(Down);
            Secrets.Wipe.Clear(Up);
            Secrets.Wipe.Clear(Code);
            Secrets.Wipe.Clear(Store);
        }

        /// <returns>The key of a label, the caller's to wipe.</returns>
        internal static byte[] Derive(IHash hash, byte[] boxKey, string label, uint epoch)
        {
            byte[] text = new byte[Prefix.Length + label.Length + 12];
            int end = Text.Put(text, 0, Prefix);
            end = Text.Put(text, end, label);
            end = Text.Put(text, end, "/");
            end = Text.PutNumber(text, end, epoch);
            byte[] key = new byte[Limits.KeyBytes];
            hash.Compute(boxKey, text, end, key);
            return key;
        }
    }
}
