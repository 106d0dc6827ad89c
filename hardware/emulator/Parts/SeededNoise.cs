using System.Buffers.Binary;
using System.Security.Cryptography;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// Random bytes that follow from the board's seed, the power-up and which of the program's generators it is, so that a
/// recording repeats them. Without the seed nobody can tell them from noise.
/// </summary>
internal sealed class SeededNoise : INoise
{
    private readonly byte[] _state;
    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private long _number;
    private int _used;

    public SeededNoise(byte[] seed, int powerUp, int generator)
    {
        _state = new byte[seed.Length + 16];
        _used = _block.Length;
        seed.CopyTo(_state, 0);
        BinaryPrimitives.WriteInt32BigEndian(_state.AsSpan(seed.Length), powerUp);
        BinaryPrimitives.WriteInt32BigEndian(_state.AsSpan(seed.Length + 4), generator);
    }

    public void Fill(byte[] buffer)
    {
        lock (_block)
        {
            for (int i = 0; i < buffer.Length; i++)
            {
                if (_used == _block.Length)
                {
                    BinaryPrimitives.WriteInt64BigEndian(_state.AsSpan(_state.Length - 8), _number++);
                    SHA256.HashData(_state, _block);
                    _used = 0;
                }

                buffer[i] = _block[_used++];
            }
        }
    }
}
