namespace Lockbox.Emulator.Boot;

/// <summary>What a thread of a chip knows of itself.</summary>
internal static class ChipThread
{
    private const int MostIgnoredLosses = 1_000;

    [ThreadStatic]
    private static PowerUp? _chip;

    [ThreadStatic]
    private static int _ignoredLosses;

    /// <summary>Whether the calling thread belongs to the chip's native side, which a standstill of the CLR does not hold.</summary>
    [field: ThreadStatic]
    public static bool IsNative { get; private set; }

    public static void Begin(PowerUp chip, bool isNative)
    {
        _chip = chip;
        IsNative = isNative;
    }

    /// <summary>A program that catches everything and goes round again must not burn the processor for ever.</summary>
    public static void NoteLoss(PowerUp chip)
    {
        if (_chip == chip && ++_ignoredLosses > MostIgnoredLosses)
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
