namespace Lockbox.Core.Ports
{
    /// <summary>What happened, in the event log and on the wire (<c>knd</c>). Stable numbers: never reuse a retired one.</summary>
    public enum EventKind : byte
    {
        /// <summary>The box has started.</summary>
        Boot = 1,

        /// <summary>A code opened the box and the lid was lifted.</summary>
        Opened = 2,

        /// <summary>A code was spent, two pulses were given, and the lid did not open.</summary>
        NotOpened = 3,

        /// <summary>A code was spent and the power went before the lid opened. The issuer replaces it.</summary>
        Interrupted = 4,

        /// <summary>The lid opened without a pulse.</summary>
        Forced = 5,

        /// <summary>The lid has stood open for a minute; again every five.</summary>
        Ajar = 6,

        /// <summary>Ten failures in a row.</summary>
        Guessing = 7,

        /// <summary>A hundred failures in a row: the keypad is closed.</summary>
        Closed = 8,

        /// <summary>A signed clear ended a lockout.</summary>
        Cleared = 9,

        /// <summary>A good code was typed while the supply was low; it stays armed.</summary>
        LowSupply = 10,

        /// <summary>A key was held for ten seconds.</summary>
        StuckKey = 11,

        /// <summary>The stored state cannot be trusted; nothing opens until the box gets a new epoch.</summary>
        StateLost = 12,

        /// <summary>A staff code opened the box; it stays armed.</summary>
        StaffOpened = 13,

        /// <summary>A technician's code opened the service menu.</summary>
        Service = 14,

        /// <summary>A flash write failed.</summary>
        FlashFailed = 15,

        /// <summary>The program fell and the board restarts.</summary>
        Crashed = 16,

        /// <summary>The recovery code ended a lockout.</summary>
        Recovered = 17,

        /// <summary>The box restarts itself, to get its link back.</summary>
        Restarted = 18,

        /// <summary>A technician drew the bolt from the service menu.</summary>
        ServicePulse = 19,

        /// <summary>The self-test that follows provisioning; its value has a bit for each part that failed.</summary>
        SelfTested = 20,
    }
}
