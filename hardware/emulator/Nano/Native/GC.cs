using Lockbox.Nano;

namespace nanoFramework.Runtime.Native;

/// <summary>The managed heap, as the board sets it.</summary>
public static class GC
{
    public static void EnableGCMessages(bool enable)
    {
        Chip.Powered();
    }

    /// <returns>Free bytes.</returns>
    public static uint Run(bool compactHeap)
    {
        return (uint)Chip.Powered().Memory.FreeManagedBytes;
    }
}
