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
    BrokerLogin? Login = null);
