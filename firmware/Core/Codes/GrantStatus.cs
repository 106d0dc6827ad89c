namespace Lockbox.Core.Codes
{
    /// <summary>What has become of a stored grant. Stable numbers: they are on flash.</summary>
    public enum GrantStatus : byte
    {
        Empty = 0,
        Armed = 1,

        /// <summary>Spent, and the coil may have moved.</summary>
        Claimed = 2,
        Opened = 3,
        NotOpened = 4,

        /// <summary>Found claimed at boot: the power went before the lid opened.</summary>
        Interrupted = 5,
    }
}
