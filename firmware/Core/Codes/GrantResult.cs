namespace Lockbox.Core.Codes
{
    /// <summary>What became of a command to the grant book. Stable numbers.</summary>
    public enum GrantResult
    {
        Stored = 0,
        Full = 1,
        Duplicate = 2,
        Window = 3,
        Absent = 4,

        /// <summary>The flash did not take it: nothing has changed, and nothing may be receipted.</summary>
        StorageFailed = 5,
    }
}
