namespace Lockbox.Core.Ports
{
    /// <summary>Why the chip started, in hello (<c>rst</c>). Stable numbers: never reuse a retired one.</summary>
    public enum ResetCause : byte
    {
        /// <summary>The power came, or nothing else is known.</summary>
        Power = 0,

        /// <summary>The external watchdog reset the board.</summary>
        Watchdog = 1,

        /// <summary>The program fell and restarted the chip.</summary>
        Crash = 2,

        /// <summary>The box restarted itself, to get its link back.</summary>
        Restart = 3,
    }
}
