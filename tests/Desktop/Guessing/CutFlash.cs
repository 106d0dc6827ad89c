using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Guessing;

/// <summary>Flash whose every call, reading or writing, may be the one at which the power goes. Outlives the box.</summary>
internal sealed class CutFlash : IFlash
{
    private const int Files = 32;

    private readonly byte[]?[] _slots = new byte[Files * FlashFiles.Slots][];
    private long _cutAt = -1;
    private CutMode _mode;

    /// <summary>Storage calls so far.</summary>
    public long Calls { get; private set; }

    /// <summary>Cuts that came to pass.</summary>
    public int Cuts { get; private set; }

    /// <summary>True makes every write fail.</summary>
    public bool IsFull { get; set; }

    /// <summary>Everything stored, for those who search it.</summary>
    public IEnumerable<byte[]> Slots => _slots.OfType<byte[]>();

    /// <summary>Lets the power go once, at a storage call to come.</summary>
    /// <param name="calls">0 for the very next one; negative for none.</param>
    public void Cut(long calls, CutMode mode)
    {
        _cutAt = calls < 0 ? -1 : Calls + calls;
        _mode = mode;
    }

    public int Read(int file, int slot, byte[] into)
    {
        if (IsCut())
        {
            throw new PowerCut();
        }

        byte[]? stored = _slots[At(file, slot)];
        stored?.AsSpan(0, Math.Min(stored.Length, into.Length)).CopyTo(into);
        return stored?.Length ?? 0;
    }

    public bool Write(int file, int slot, byte[] from, int count)
    {
        if (IsFull)
        {
            return false;
        }

        bool isCut = IsCut();
        if (!isCut || _mode != CutMode.Before)
        {
            _slots[At(file, slot)] = from[..(isCut && _mode == CutMode.Torn ? count / 2 : count)];
        }

        return isCut ? throw new PowerCut() : true;
    }

    private static int At(int file, int slot) => (file * FlashFiles.Slots) + slot;

    private bool IsCut()
    {
        bool isCut = Calls++ == _cutAt;
        Cuts += isCut ? 1 : 0;
        return isCut;
    }
}
