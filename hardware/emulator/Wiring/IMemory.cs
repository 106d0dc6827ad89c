namespace Lockbox.Wiring;

/// <summary>The memory of the chip, as its native heap tells.</summary>
public interface IMemory
{
    MemoryFigures Internal { get; }

    MemoryFigures SpiRam { get; }

    /// <summary>Free bytes of the managed heap after a collection.</summary>
    long FreeManagedBytes { get; }
}

/// <summary>One kind of memory, in bytes.</summary>
public sealed record MemoryFigures(long Total, long Free, long LargestBlock);
