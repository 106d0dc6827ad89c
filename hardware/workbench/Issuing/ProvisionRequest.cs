namespace Lockbox.Issuing;

/// <summary>A wish for a new box, or for a new epoch of a box that is there.</summary>
/// <param name="Box">1 to 32 of <c>a-z 0-9 -</c>.</param>
/// <param name="Broker">As the box and the issuer reach it; user and password are made here.</param>
/// <param name="Directory">Where the box's files go; must not exist, or be empty, unless <paramref name="Replace"/>.</param>
/// <param name="Digits">Length of its codes, 6 to 8.</param>
/// <param name="Replace">True replaces the directory's files of an earlier provisioning.</param>
/// <param name="Login">The box's broker login to use, where the broker has one already.</param>
public sealed record ProvisionRequest(
    string Box,
    BrokerAddress Broker,
    string Directory,
    int Digits = 8,
    bool Replace = false,
    BrokerLogin? Login = null)
{
    /// <summary>The unit's number; when null, a new unit gets one and a known one keeps its own.</summary>
    public string? Serial { get; init; }

    /// <summary>Brightness of the display, 0 to 15; null leaves it to the firmware.</summary>
    public int? Brightness { get; init; }

    /// <summary>The network to join; null when the unit knows it already, or has a cable.</summary>
    public WifiSettings? Wifi { get; init; }

    /// <summary>True for another unit in place of one that is there: the live codes go on working in it.</summary>
    public bool MovesGrants { get; init; }
}
