using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// The files of a box, on a device of which only closing is durable (platform.md 2.8, safety.md F5 and F13). Counts storage
/// calls and loses power, or fails, at the one that a test chose. Stored arrays are never changed, so images share them.
/// </summary>
internal sealed class CutFlash : IFlash
{
    public const int Files = FlashFiles.Events + Core.Limits.EventSegments;

    private readonly List<bool> _writes = [];

    private byte[][] _slots = [.. Enumerable.Repeat(Array.Empty<byte>(), Files * FlashFiles.Slots)];
    private Cut? _cut;
    private Fault? _fault;
    private bool _isOff;

    /// <summary>The storage calls since <see cref="Watch(Cut?)"/>: true for a write.</summary>
    public IReadOnlyList<bool> Calls => _writes;

    /// <summary>The files as they are; safe to keep.</summary>
    public byte[][] Image()
    {
        return (byte[][])_slots.Clone();
    }

    /// <summary>Replaces every file.</summary>
    public void Restore(byte[][] image)
    {
        _slots = (byte[][])image.Clone();
    }

    public byte[] Slot(int file, int slot)
    {
        return _slots[(file * FlashFiles.Slots) + slot];
    }

    public void Put(int file, int slot, byte[] content)
    {
        _slots[(file * FlashFiles.Slots) + slot] = content;
    }

    /// <summary>Counts from zero; the power goes at that call, or never.</summary>
    public void Watch(Cut? cut)
    {
        _writes.Clear();
        _cut = cut;
        _fault = null;
        _isOff = false;
    }

    /// <summary>Counts from zero; that call fails.</summary>
    public void Watch(Fault fault)
    {
        Watch((Cut?)null);
        _fault = fault;
    }

    public int Read(int file, int slot, byte[] into)
    {
        Begin(isWrite: false);
        CutHere(CutPoint.Before);
        CutInside();
        byte[] stored = Slot(file, slot);
        stored.AsSpan(0, Math.Min(stored.Length, into.Length)).CopyTo(into);
        CutHere(CutPoint.After);
        return Struck() is Fault fault ? fault.Read(into, stored.Length) : stored.Length;
    }

    public bool Write(int file, int slot, byte[] from, int count)
    {
        Begin(isWrite: true);
        CutHere(CutPoint.Before);
        byte[] old = Slot(file, slot);
        byte[] fresh = from.AsSpan(0, count).ToArray();
        if (Struck() is Fault fault)
        {
            bool isDone = fault.Write(old, fresh, out byte[] stored);
            Put(file, slot, stored);
            return isDone;
        }

        if (_cut is Cut cut && cut.Call == _writes.Count - 1)
        {
            Tear(cut, file, slot, old, fresh);
        }

        Put(file, slot, fresh);
        CutHere(CutPoint.After);
        return true;
    }

    private void Begin(bool isWrite)
    {
        if (_isOff)
        {
            throw new PowerCut();
        }

        _writes.Add(isWrite);
    }

    private void CutHere(CutPoint point)
    {
        if (_cut is Cut cut && cut.Call == _writes.Count - 1 && cut.Point == point)
        {
            _isOff = true;
            throw new PowerCut();
        }
    }

    // A cut that was meant for a write is one for a read where there is none: long runs do not know beforehand.
    private void CutInside()
    {
        if (_cut is Cut cut && cut.Point != CutPoint.After)
        {
            CutHere(cut.Point);
        }
    }

    private void Tear(Cut cut, int file, int slot, byte[] old, byte[] fresh)
    {
        Random chance = new(cut.Chance);
        int sure = cut.Point == CutPoint.Close ? Math.Max(0, fresh.Length - TornSlot.PageBytes) : 0;
        switch (cut.Point)
        {
            case CutPoint.Create:
                Put(file, slot, TornSlot.Erase(old, cut.Tear, chance));
                break;
            case CutPoint.Write:
            case CutPoint.Close:
                Put(file, slot, new TornSlot(old, fresh, chance).Leave(cut.Tear, sure));
                break;
            case CutPoint.Read:
                break;
            default:
                return;
        }

        CutHere(cut.Point);
    }

    private Fault? Struck()
    {
        return _fault is Fault fault && fault.Strikes(_writes.Count - 1) ? fault : null;
    }
}
