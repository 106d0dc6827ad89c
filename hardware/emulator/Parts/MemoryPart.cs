using Lockbox.Wiring;

namespace Lockbox.Emulator.Parts;

/// <summary>What is wrong with the memory.</summary>
public enum MemoryFault
{
    None = 0,

    /// <summary>A leak has eaten nearly all.</summary>
    Low = 1,

    /// <summary>Half is free, in crumbs.</summary>
    Fragmented = 2,

    /// <summary>A module without PSRAM, or one that does not answer.</summary>
    NoSpiRam = 3,
}

/// <summary>
/// The chip's memory as its heaps tell of it: a WROVER module with 4 MB of PSRAM in use. What the program really allocates
/// does not show; tests set what it is told.
/// </summary>
public sealed class MemoryPart
{
    private const int LowShare = 64;
    private const int CrumbBytes = 512;

    private readonly Substrate _board;
    private MemoryFigures _internal = new(297_608, 148_000, 96_000);
    private MemoryFigures _spiRam = new(4_194_304, 2_900_000, 2_800_000);
    private long _managed = 2_600_000;
    private MemoryFault _fault;

    internal MemoryPart(Substrate board)
    {
        _board = board;
    }

    public MemoryFault Fault
    {
        get => _board.Under(() => _fault);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.MemoryFault, (int)value);
            return _fault = value;
        });
    }

    /// <summary>The chip's own RAM, healthy.</summary>
    public MemoryFigures Internal
    {
        get => _board.Under(() => _internal);
        set => _board.Under(() => _internal = value);
    }

    /// <summary>The PSRAM, healthy.</summary>
    public MemoryFigures SpiRam
    {
        get => _board.Under(() => _spiRam);
        set => _board.Under(() => _spiRam = value);
    }

    /// <summary>Free bytes of the managed heap, healthy.</summary>
    public long FreeManagedBytes
    {
        get => _board.Under(() => _managed);
        set => _board.Under(() => _managed = value);
    }

    internal MemoryFigures MeasureInternal() => Spoil(_internal);

    internal MemoryFigures MeasureSpiRam() =>
        _fault == MemoryFault.NoSpiRam ? new MemoryFigures(0, 0, 0) : Spoil(_spiRam);

    internal long MeasureManaged() => _fault switch
    {
        MemoryFault.Low => _managed / LowShare,
        MemoryFault.NoSpiRam => Math.Min(_managed, _internal.LargestBlock / 4),
        _ => _managed,
    };

    private MemoryFigures Spoil(MemoryFigures healthy) => _fault switch
    {
        MemoryFault.Low => healthy with { Free = healthy.Free / LowShare, LargestBlock = healthy.LargestBlock / LowShare },
        MemoryFault.Fragmented => healthy with { LargestBlock = CrumbBytes },
        _ => healthy,
    };
}
