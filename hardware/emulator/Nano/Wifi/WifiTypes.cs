namespace System.Device.Wifi;

public enum WifiConnectionStatus
{
    AccessRevoked = 0,
    InvalidCredential = 1,
    NetworkNotAvailable = 2,
    Success = 3,
    Timeout = 4,
    UnspecifiedFailure = 5,
    UnsupportedAuthenticationProtocol = 6,
}

public enum WifiNetworkKind
{
    Adhoc = 0,
    Any = 1,
    Infrastructure = 2,
}

/// <summary>Who joins again after the air was lost; without effect here, the board's radio decides.</summary>
public enum WifiReconnectionKind
{
    Automatic = 0,
    Manual = 1,
}

public class WifiConnectionResult
{
    internal WifiConnectionResult(WifiConnectionStatus status)
    {
        ConnectionStatus = status;
    }

    public WifiConnectionStatus ConnectionStatus { get; }
}

public class WifiNetworkReport
{
    internal WifiNetworkReport(WifiAvailableNetwork[] networks)
    {
        AvailableNetworks = networks;
    }

    public WifiAvailableNetwork[] AvailableNetworks { get; }
}
