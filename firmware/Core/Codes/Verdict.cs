namespace Lockbox.Core.Codes
{
    /// <summary>What a typed code and symbol came to. Stable numbers.</summary>
    public enum Verdict
    {
        /// <summary>Spent: the coil may draw the bolt.</summary>
        Granted = 0,

        /// <summary>Unknown or revoked: nobody learns which half was wrong.</summary>
        Refused = 1,
        TooEarly = 2,
        Expired = 3,
        Used = 4,
        ClockUnknown = 5,

        /// <summary>Good, but there is not enough energy for a pulse; the code stays armed.</summary>
        LowSupply = 6,

        /// <summary>The flash did not take the count or the claim: shut.</summary>
        StorageFailed = 7,

        /// <summary>A staff code: the coil may draw the bolt, and the code stays armed.</summary>
        StaffGranted = 8,

        /// <summary>A technician's code: the service menu.</summary>
        Service = 9,
    }
}
