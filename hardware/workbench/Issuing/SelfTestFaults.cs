namespace Lockbox.Issuing;

/// <summary>What a self-test found, <c>tst</c> (PROTOCOL.md 3).</summary>
[Flags]
public enum SelfTestFaults
{
    None = 0,
    KeyDown = 1,
    LidOpen = 2,
    LowSupply = 4,
    FlashFailed = 8,
    ShortOfMemory = 16,
    RandomRepeats = 32,
    HashWrong = 64,
}
