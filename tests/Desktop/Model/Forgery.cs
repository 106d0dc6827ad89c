namespace Lockbox.Tests.Model;

/// <summary>What is wrong with a message that the box must not even answer.</summary>
internal enum Forgery
{
    None,

    /// <summary>One byte differs from what was signed.</summary>
    Altered,
    OtherKey,
    OtherBox,
    OtherEpoch,

    /// <summary>The broker had kept it.</summary>
    Retained,
}
