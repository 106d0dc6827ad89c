namespace Lockbox.Emulator.Parts;

/// <summary>What is wrong with Wi-Fi or with the far end, beside a lot out of reach.</summary>
public enum RadioFault
{
    None = 0,

    /// <summary>No join succeeds until the program has left the network or reset the helper; then it is <see cref="None"/> again.</summary>
    StuckAdapter = 1,

    /// <summary>The access point takes the station in, but gives no address.</summary>
    NoAddress = 2,

    /// <summary>The peer stops in the middle of a TLS handshake: the CLR stands still until reset or cut.</summary>
    StalledHandshake = 3,
}
