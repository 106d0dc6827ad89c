namespace Lockbox.Shared
{
    /// <summary>
    /// SHA-256 (FIPS 180-4) and HMAC (RFC 2104) in plain C#, for a CLR without native cryptography. Not for the box:
    /// it is slow and leaves key material behind. One instance serves one thread.
    /// </summary>
    public sealed class ManagedSha256
    {
        public const int BlockLength = 64;
        public const int HashLength = 32;

        private static readonly uint[] _constants = new uint[]
        {
            0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
            0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
            0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
            0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
            0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
            0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
            0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
            0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
        };

        private readonly uint[] _state = new uint[8];
        private readonly uint[] _schedule = new uint[64];
        private readonly byte[] _block = new byte[BlockLength];
        private readonly byte[] _pad = new byte[BlockLength];
        private readonly byte[] _inner = new byte[HashLength];
        private int _filled;
        private long _length;

        /// <summary>Writes HMAC-SHA-256 of the first <paramref name="count"/> bytes of the text to the first 32 of the mac.</summary>
        public void Hmac(byte[] key, byte[] text, int count, byte[] mac)
        {
            LoadKey(key);
            Start();
            AppendPad(0x36);
            Append(text, count);
            Finish(_inner);

            Start();
            AppendPad(0x5c);
            Append(_inner, HashLength);
            Finish(mac);
        }

        /// <summary>Writes SHA-256 of the first <paramref name="count"/> bytes of the text to the first 32 of the hash.</summary>
        public void Hash(byte[] text, int count, byte[] hash)
        {
            Start();
            Append(text, count);
            Finish(hash);
        }

        private void LoadKey(byte[] key)
        {
            for (int i = 0; i < BlockLength; i++)
            {
                _pad[i] = 0;
            }

            if (key.Length > BlockLength)
            {
                Hash(key, key.Length, _pad);
                return;
            }

            for (int i = 0; i < key.Length; i++)
            {
                _pad[i] = key[i];
            }
        }

        private void AppendPad(int mask)
        {
            for (int i = 0; i < BlockLength; i++)
            {
                AppendByte((byte)(_pad[i] ^ mask));
            }
        }

        private void Start()
        {
            _state[0] = 0x6a09e667;
            _state[1] = 0xbb67ae85;
            _state[2] = 0x3c6ef372;
            _state[3] = 0xa54ff53a;
            _state[4] = 0x510e527f;
            _state[5] = 0x9b05688c;
            _state[6] = 0x1f83d9ab;
            _state[7] = 0x5be0cd19;
            _filled = 0;
            _length = 0;
        }

        private void Append(byte[] text, int count)
        {
            for (int i = 0; i < count; i++)
            {
                AppendByte(text[i]);
            }
        }

        private void AppendByte(byte value)
        {
            _block[_filled++] = value;
            _length++;
            if (_filled == BlockLength)
            {
                Compress();
                _filled = 0;
            }
        }

        private void Finish(byte[] hash)
        {
            long bits = _length * 8;
            AppendByte(0x80);
            while (_filled != BlockLength - 8)
            {
                AppendByte(0);
            }

            for (int shift = 56; shift >= 0; shift -= 8)
            {
                AppendByte((byte)(bits >> shift));
            }

            for (int i = 0; i < HashLength; i++)
            {
                hash[i] = (byte)(_state[i / 4] >> (24 - (8 * (i % 4))));
            }
        }

        private void Compress()
        {
            FillSchedule();
            uint a = _state[0], b = _state[1], c = _state[2], d = _state[3];
            uint e = _state[4], f = _state[5], g = _state[6], h = _state[7];
            for (int i = 0; i < 64; i++)
            {
                uint first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ (~e & g)) + _constants[i] + _schedule[i];
                uint second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
                h = g;
                g = f;
                f = e;
                e = d + first;
                d = c;
                c = b;
                b = a;
                a = first + second;
            }

            _state[0] += a;
            _state[1] += b;
            _state[2] += c;
            _state[3] += d;
            _state[4] += e;
            _state[5] += f;
            _state[6] += g;
            _state[7] += h;
        }

        private void FillSchedule()
        {
            for (int i = 0; i < 16; i++)
            {
                int at = i * 4;
                _schedule[i] = ((uint)_block[at] << 24) | ((uint)_block[at + 1] << 16) | ((uint)_block[at + 2] << 8) | _block[at + 3];
            }

            for (int i = 16; i < 64; i++)
            {
                uint near = _schedule[i - 2];
                uint far = _schedule[i - 15];
                _schedule[i] = (Rotate(near, 17) ^ Rotate(near, 19) ^ (near >> 10)) + _schedule[i - 7]
                    + (Rotate(far, 7) ^ Rotate(far, 18) ^ (far >> 3)) + _schedule[i - 16];
            }
        }

        private static uint Rotate(uint value, int bits)
        {
            return (value >> bits) | (value << (32 - bits));
        }
    }
}
