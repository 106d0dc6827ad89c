using Lockbox.Nano;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The heap of the chip. The figures are made up: those of a WROVER module at rest.</summary>
public class NativeMemory
{
    private const uint InternalBytes = 297_608;
    private const uint SpiRamBytes = 4_194_304;

    public enum MemoryType
    {
        All = 0,
        Internal = 1,
        SpiRam = 2,
    }

    /// <summary>Always the same figures, in bytes.</summary>
    public static void GetMemoryInfo(MemoryType memoryType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock)
    {
        Chip.Powered();
        totalSize = memoryType switch
        {
            MemoryType.Internal => InternalBytes,
            MemoryType.SpiRam => SpiRamBytes,
            _ => InternalBytes + SpiRamBytes,
        };
        totalFreeSize = totalSize / 2;
        largestFreeBlock = totalSize / 4;
    }
}
