namespace Lockbox.Issuing;

/// <summary>What a code is for (<c>kin</c>). Stable numbers: they go on the wire.</summary>
public enum GrantKind
{
    /// <summary>Opens the box once.</summary>
    Buyer = 0,

    /// <summary>Opens the box as often as needed in its window, to load a key.</summary>
    Staff = 1,

    /// <summary>Opens the service menu.</summary>
    Technician = 2,
}
