namespace Lockbox.Issuing;

/// <summary>The radio network of the place where a box hangs.</summary>
/// <param name="Ssid">Its name, 1 to 32 bytes.</param>
/// <param name="Password">8 to 64 characters; empty for an open network.</param>
public sealed record WifiSettings(string Ssid, string Password)
{
    /// <summary>Keeps the password out of logs.</summary>
    public override string ToString() => Ssid;
}
