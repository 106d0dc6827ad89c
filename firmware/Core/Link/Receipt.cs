namespace Lockbox.Core.Link
{
    /// <summary>What a receipt says of a sequenced command (PROTOCOL.md 3 and 4). Stable numbers.</summary>
    public enum Receipt
    {
        Stored = 0,
        Repeated = 1,
        Full = 2,
        Duplicate = 3,
        Window = 4,
        Absent = 5,
        Unknown = 6,
        Malformed = 7,

        /// <summary>The flash did not take it: nothing has changed, and the number is still expected.</summary>
        Flash = 8,
    }
}
