namespace Lockbox.Core.Store
{
    /// <summary>What was found of a file.</summary>
    public enum SlotState
    {
        /// <summary>At least one slot is whole; the newer one is loaded.</summary>
        Whole = 0,

        /// <summary>Neither slot exists.</summary>
        Missing = 1,

        /// <summary>Something is there, and nothing of it can be trusted.</summary>
        Damaged = 2,
    }
}
