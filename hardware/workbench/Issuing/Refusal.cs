namespace Lockbox.Issuing;

/// <summary>Why the issuer says no. Stable numbers.</summary>
public enum Refusal
{
    /// <summary>The vault has no such box.</summary>
    UnknownBox = 1,

    /// <summary>The window is empty, over, or too long.</summary>
    BadWindow = 2,

    /// <summary>The box's state and the vault's contradict each other; it must be re-keyed.</summary>
    Attention = 3,

    /// <summary>The box has no such grant.</summary>
    UnknownGrant = 4,

    /// <summary>The grant is over: spent, expired or revoked.</summary>
    NotLive = 5,

    /// <summary>The box's id, its digits or its broker cannot be used.</summary>
    BadBox = 6,

    /// <summary>There is something in the way where files were to be written.</summary>
    OutputExists = 7,

    /// <summary>The vault was written by a newer version, or is no vault.</summary>
    BadVault = 8,
}
