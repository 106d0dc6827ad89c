namespace Lockbox.Tests.Guessing;

/// <summary>How much of a storage call is done when the power goes.</summary>
internal enum CutMode
{
    /// <summary>Nothing of it.</summary>
    Before,

    /// <summary>The first half of the bytes; a read is not finished.</summary>
    Torn,

    /// <summary>All of it, and the caller never learns.</summary>
    After,
}
