namespace Lockbox.Tests.Model;

/// <summary>How far somebody at the keypad has come.</summary>
internal enum ModelPhase
{
    Idle,
    Digits,
    Symbols,

    /// <summary>From the symbol, or the last digit of a recovery code, to the verdict.</summary>
    Checking,

    /// <summary>From the first pulse to the lid.</summary>
    Opening,
    Verdict,

    /// <summary>A technician in the menu.</summary>
    Service,
}
