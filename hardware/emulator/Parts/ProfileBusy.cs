namespace Lockbox.Emulator.Parts;

/// <summary>Another board, perhaps in another process, has its flash in this folder.</summary>
public sealed class ProfileBusy : IOException
{
    public ProfileBusy(string folder, Exception reason)
        : base("another board is using the profile folder " + folder, reason)
    {
    }
}
