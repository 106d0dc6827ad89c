namespace Lockbox.Tests.PowerCuts;

/// <summary>What a cut inside a write leaves in that slot. Other slots and files are never touched.</summary>
internal enum Tear
{
    /// <summary>The old content stands.</summary>
    None,

    /// <summary>The step was done after all.</summary>
    All,

    /// <summary>Only the first bytes, or nothing at all.</summary>
    Prefix,

    /// <summary>Any subset of the bits that should have changed (OpenSK's model).</summary>
    Bits,

    /// <summary>The page being programmed is garbage, before the cut as well as behind it.</summary>
    Neighbours,

    /// <summary>Later pages are there and earlier ones are not.</summary>
    OutOfOrder,
}
