namespace Lockbox.Core.Keys
{
    /// <summary>How far somebody at the box has come.</summary>
    public enum VisitPhase
    {
        Idle = 0,
        Digits = 1,
        Symbols = 2,

        /// <summary>Between the symbol and the verdict.</summary>
        Checking = 3,

        /// <summary>The verdict stands on the display.</summary>
        Verdict = 4,

        /// <summary>From the first pulse to the lid.</summary>
        Opening = 5,

        /// <summary>A technician is in the service menu.</summary>
        Service = 6,
    }
}
