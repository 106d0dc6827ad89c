namespace Lockbox.Tests.Model.Protocol;

/// <summary>What the protocol promises.</summary>
internal enum Promise
{
    /// <summary>A code opens the box once.</summary>
    OpensOnce,

    /// <summary>A released code is in the box until it is used or taken back, or its loss was told.</summary>
    ReleasedCodeStays,

    /// <summary>No opening by a code after the receipt of its revocation.</summary>
    RevokedIsRevoked,

    /// <summary>No guess is compared and then not counted.</summary>
    EveryGuessCounts,
}
