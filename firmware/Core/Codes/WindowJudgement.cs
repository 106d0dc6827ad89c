namespace Lockbox.Core.Codes
{
    /// <summary>What the clock says of a grant's window.</summary>
    public enum WindowJudgement
    {
        Open = 0,
        TooEarly = 1,
        Over = 2,

        /// <summary>The clock is not sure enough to say.</summary>
        Unknown = 3,
    }
}
