using Lockbox.Core.Ports;

namespace Lockbox.Speed;

/// <summary>Flash that allocates nothing once it is there, so that what is counted is the firmware's.</summary>
internal sealed class SteadyFlash : IFlash
{
    private const int Files = 32;
    private const int LongestSlot = 8192;

    private readonly byte[][] _slots = [.. Enumerable.Range(0, Files * FlashFiles.Slots).Select(_ => new byte[LongestSlot])];
    private readonly int[] _lengths = new int[Files * FlashFiles.Slots];

    public int Read(int file, int slot, byte[] into)
    {
        int at = (file * FlashFiles.Slots) + slot;
        Array.Copy(_slots[at], into, Math.Min(_lengths[at], into.Length));
        return _lengths[at];
    }

    public bool Write(int file, int slot, byte[] from, int count)
    {
        int at = (file * FlashFiles.Slots) + slot;
        Array.Copy(from, _slots[at], count);
        _lengths[at] = count;
        return true;
    }
}
