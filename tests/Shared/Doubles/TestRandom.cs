using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A seeded generator (xorshift32), so that every run is the same.</summary>
    public sealed class TestRandom : IRandom
    {
        private uint _state;

        public TestRandom(uint seed)
        {
            _state = seed;
        }

        /// <summary>True makes it give the same bytes for ever.</summary>
        public bool IsStuck { get; set; }

        public void Fill(byte[] bytes)
        {
            if (IsStuck)
            {
                System.Array.Clear(bytes, 0, bytes.Length);
                return;
            }

            for (int i = 0; i < bytes.Length; i++)
            {
                _state ^= _state << 13;
                _state ^= _state >> 17;
                _state ^= _state << 5;
                bytes[i] = (byte)(_state >> 8);
            }
        }
    }
}
