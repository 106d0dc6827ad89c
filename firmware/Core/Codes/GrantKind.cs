namespace Lockbox.Core.Codes
{
    /// <summary>Whose code it is (<c>kin</c>, PROTOCOL.md 3). Stable numbers: they are on the wire and on flash.</summary>
    public enum GrantKind : byte
    {
        /// <summary>Opens once.</summary>
        Buyer = 0,

        /// <summary>Opens as often as needed in its window.</summary>
        Staff = 1,

        /// <summary>Opens the service menu, not the box.</summary>
        Technician = 2,
    }
}
