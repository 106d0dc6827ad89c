namespace Lockbox.Tests.PowerCuts;

/// <summary>What a code that is being typed must come to, as far as counting it goes.</summary>
internal enum Prospect
{
    /// <summary>The box does not know it: a failure.</summary>
    Unknown,

    /// <summary>Authentic, but it may not open now: the count is taken back.</summary>
    Authentic,

    /// <summary>It may open: failures in a row are forgotten.</summary>
    Good,
}
