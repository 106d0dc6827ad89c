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

        public void Fill(byte[] bytes)
        {
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
