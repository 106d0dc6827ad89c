namespace Lockbox.Core.Lock
{
    /// <summary>What the lid has to tell.</summary>
    public enum LidNews
    {
        None = 0,

        /// <summary>It opened without a pulse.</summary>
        Forced = 1,

        /// <summary>It has stood open for a minute, or for five more.</summary>
        Ajar = 2,
    }
}
