using Lockbox.Nano;
using Lockbox.Wiring;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The native heaps of the chip, as the board sets them.</summary>
public class NativeMemory
{
    public enum MemoryType
    {
        All = 0,
        Internal = 1,
        SpiRam = 2,
    }

    /// <summary>In bytes.</summary>
    public static void GetMemoryInfo(MemoryType memoryType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock)
    {
        IMemory memory = Chip.Powered().Memory;
        MemoryFigures figures = memoryType switch
        {
            MemoryType.Internal => memory.Internal,
            MemoryType.SpiRam => memory.SpiRam,
            _ => Both(memory.Internal, memory.SpiRam),
        };
        totalSize = (uint)figures.Total;
        totalFreeSize = (uint)figures.Free;
        largestFreeBlock = (uint)figures.LargestBlock;
    }

    private static MemoryFigures Both(MemoryFigures one, MemoryFigures other)
    {
        return new MemoryFigures(one.Total + other.Total, one.Free + other.Free, Math.Max(one.LargestBlock, other.LargestBlock));
    }
}
