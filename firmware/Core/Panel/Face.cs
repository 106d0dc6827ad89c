namespace Lockbox.Core.Panel
{
    /// <summary>What the display says. Stable numbers: they appear in logs and in the emulator's answers.</summary>
    public enum Face : byte
    {
        Off = 0,
        Idle = 1,
        Digits = 2,
        Symbols = 3,
        Checking = 4,
        Open = 5,
        Refused = 6,
        TooEarly = 7,
        Expired = 8,
        Used = 9,
        ClockUnknown = 10,
        Penalty = 11,
        Closed = 12,
        Jammed = 13,
        LowSupply = 14,
        LidAjar = 15,
        NoIdentity = 16,
        Fault = 17,
        Service = 18,
    }
}
