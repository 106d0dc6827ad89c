namespace Lockbox.Issuing;

/// <summary>How far a grant has come (PROTOCOL.md 4). Stable numbers: they stand in the vault.</summary>
public enum GrantState
{
    /// <summary>In the vault, not yet handed to the broker.</summary>
    Created = 0,

    /// <summary>Handed to the broker; the box has not confirmed it.</summary>
    Sent = 1,

    /// <summary>The box has it on its flash.</summary>
    Armed = 2,

    /// <summary>Armed, and the code was shown to somebody.</summary>
    Released = 3,

    /// <summary>It opened the box and is spent.</summary>
    Opened = 4,

    /// <summary>Its window is over.</summary>
    Expired = 5,

    /// <summary>The box has confirmed that it no longer takes it, or was re-keyed.</summary>
    Revoked = 6,

    /// <summary>Spent by a power cut before the lid opened.</summary>
    Interrupted = 7,

    /// <summary>Interrupted, and the code issued in its place is armed.</summary>
    Replaced = 8,

    /// <summary>Spent, but the lid did not open.</summary>
    NotOpened = 9,

    /// <summary>The box refused to store it; <see cref="GrantView.Note"/> says why.</summary>
    Refused = 10,
}
