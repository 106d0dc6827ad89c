namespace Lockbox.Issuing;

/// <summary>Whether an event follows the one before it. Stable numbers: they stand in the vault.</summary>
internal enum ChainLink
{
    /// <summary>The one before has not arrived.</summary>
    Open = 0,
    Whole = 1,

    /// <summary>It does not name the one before: one of the two is not what the box once wrote.</summary>
    Broken = 2,

    /// <summary>The box no longer has the one before.</summary>
    Gap = 3,
}
