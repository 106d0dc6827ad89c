namespace Lockbox.Core.Keys
{
    /// <summary>How far somebody has come with the recovery code.</summary>
    public enum RescuePhase
    {
        None = 0,
        Digits = 1,

        /// <summary>Between the last digit and the verdict.</summary>
        Checking = 2,

        /// <summary>It was wrong, and the display says so.</summary>
        Refused = 3,
    }
}
