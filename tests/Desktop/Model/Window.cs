namespace Lockbox.Tests.Model;

/// <summary>When a grant is good, seen from the moment it is sent.</summary>
internal enum Window
{
    Open,

    /// <summary>Open for ten minutes more.</summary>
    Brief,
    Early,
    Over,

    /// <summary>Ends before it begins.</summary>
    Reversed,

    /// <summary>Longer than 31 days.</summary>
    TooLong,
}
