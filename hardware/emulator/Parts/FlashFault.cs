namespace Lockbox.Emulator.Parts;

/// <summary>What is wrong with the flash. The one place where further faults, such as torn writes, belong.</summary>
public enum FlashFault
{
    None = 0,

    /// <summary>Every write and every removal is refused, as by worn-out or full flash; the old content stands.</summary>
    Refusing = 1,
}

/// <summary>At which end of a commit the power goes.</summary>
public enum CommitCut
{
    /// <summary>Nothing of it is on the flash.</summary>
    OldContent = 0,

    /// <summary>All of it is on the flash, but the program never hears so.</summary>
    NewContent = 1,
}
