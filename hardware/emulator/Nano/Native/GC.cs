using Lockbox.Nano;

namespace nanoFramework.Runtime.Native;

/// <summary>The managed heap; its figures are made up.</summary>
public static class GC
{
    private const uint FreeBytes = 1_000_000;

    public static void EnableGCMessages(bool enable)
    {
        Chip.Powered();
    }

    /// <returns>Free bytes: always one million.</returns>
    public static uint Run(bool compactHeap)
    {
        Chip.Powered();
        return FreeBytes;
    }
}
