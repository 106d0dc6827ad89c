namespace Lockbox.Tests.Model;

/// <summary>What a person sees, in words of the specification; named as the box names its pictures.</summary>
internal enum ModelFace
{
    Idle,
    Digits,
    Symbols,
    Checking,
    Open,
    Refused,
    TooEarly,
    Expired,
    Used,
    ClockUnknown,
    Penalty,
    Closed,
    Jammed,
    LowSupply,
    LidAjar,
    Fault,
    Service,
}
