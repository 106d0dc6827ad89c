using Lockbox.Core.Ports;

namespace Lockbox.Fuzzing;

/// <summary>Flash in memory that asks for none while it works, and goes back to an image quickly.</summary>
internal sealed class MemoryFlash : IFlash
{
    private const int Files = 32;
    private const int Longest = 8192;

    private readonly byte[][] _slots = new byte[Files * FlashFiles.Slots][];
    private readonly int[] _lengths = new int[Files * FlashFiles.Slots];
    private readonly bool[] _isTouched = new bool[Files * FlashFiles.Slots];

    private MemoryFlash? _image;

    public MemoryFlash()
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            _slots[i] = new byte[Longest];
        }
    }

    /// <summary>Writes so far.</summary>
    public int Writes { get; private set; }

    public int Read(int file, int slot, byte[] into)
    {
        int at = At(file, slot);
        Array.Copy(_slots[at], into, Math.Min(_lengths[at], into.Length));
        return _lengths[at];
    }

    public bool Write(int file, int slot, byte[] from, int count)
    {
        Put(file, slot, from.AsSpan(0, count));
        Writes++;
        return true;
    }

    /// <summary>Puts bytes into a slot, as somebody with a programmer does. What is too long for the double is cut.</summary>
    public void Put(int file, int slot, ReadOnlySpan<byte> bytes)
    {
        int at = At(file, slot);
        int length = Math.Min(bytes.Length, Longest);
        bytes[..length].CopyTo(_slots[at]);
        _lengths[at] = length;
        _isTouched[at] = true;
    }

    public void Erase(int file, int slot) => Put(file, slot, []);

    public ReadOnlySpan<byte> Slot(int file, int slot)
    {
        int at = At(file, slot);
        return _slots[at].AsSpan(0, _lengths[at]);
    }

    /// <returns>An image of what is stored now.</returns>
    public MemoryFlash Copy()
    {
        MemoryFlash copy = new();
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Makes every slot as it is in an image that never changes; copies only what was touched since the last time.</summary>
    public void CopyFrom(MemoryFlash image)
    {
        for (int at = 0; at < _slots.Length; at++)
        {
            if (_isTouched[at] || image != _image)
            {
                image._slots[at].AsSpan(0, image._lengths[at]).CopyTo(_slots[at]);
                _lengths[at] = image._lengths[at];
                _isTouched[at] = false;
            }
        }

        _image = image;
        Writes = 0;
    }

    private static int At(int file, int slot) => (file * FlashFiles.Slots) + slot;
}
