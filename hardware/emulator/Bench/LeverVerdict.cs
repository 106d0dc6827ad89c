namespace Lockbox.Emulator.Bench;

/// <summary>What a lever's check has come to.</summary>
internal enum LeverVerdict
{
    /// <summary>It was not pulled yet, or let go before the check was over.</summary>
    None = 0,

    /// <summary>The check is under way.</summary>
    Waiting = 1,

    /// <summary>What should happen did.</summary>
    Held = 2,

    /// <summary>It did not.</summary>
    Failed = 3,
}
