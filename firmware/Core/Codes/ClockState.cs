namespace Lockbox.Core.Codes
{
    /// <summary>How far the box's idea of the time can be trusted (PROTOCOL.md 7). Stable numbers: they are in hello.</summary>
    public enum ClockState
    {
        /// <summary>It is at least this late.</summary>
        LowerBound = 0,

        /// <summary>Told by the issuer within 30 days, in this power-up.</summary>
        Synced = 1,
    }
}
