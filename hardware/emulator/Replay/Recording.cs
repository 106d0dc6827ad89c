namespace Lockbox.Emulator.Replay;

/// <summary>
/// Everything that went into one box from a power-up on, and what was seen of it. It holds the box's flash, so its key too:
/// boxes to play with only.
/// </summary>
/// <param name="Format">Of the file.</param>
/// <param name="Box">Its id.</param>
/// <param name="Firmware">The version that was recorded.</param>
/// <param name="WallMs">What the network's clock said when it began, Unix milliseconds.</param>
/// <param name="LengthMs">Board time.</param>
/// <param name="Seed">Of the chip's noise.</param>
/// <param name="Flash">The files on it when it began.</param>
/// <param name="Steps">In the order of time.</param>
internal sealed record Recording(
    int Format,
    string Box,
    string Firmware,
    long WallMs,
    long LengthMs,
    byte[] Seed,
    IReadOnlyDictionary<string, byte[]> Flash,
    IReadOnlyList<Step> Steps)
{
    public const int CurrentFormat = 1;
}
