using System;

namespace Lockbox.Core.Ports
{
    /// <summary>What a self-test found, in reports (<c>tst</c>). Stable numbers: never reuse a retired one.</summary>
    [Flags]
    public enum SelfTestFaults
    {
        None = 0,

        /// <summary>A key reads down.</summary>
        KeyDown = 1,

        /// <summary>The lid reads open.</summary>
        LidOpen = 2,
        LowSupply = 4,

        /// <summary>A write to the flash has failed since boot.</summary>
        FlashFailed = 8,

        /// <summary>Little managed memory is free.</summary>
        ShortOfMemory = 16,
        RandomRepeats = 32,

        /// <summary>A known hash came out wrong.</summary>
        HashWrong = 64,
    }
}
