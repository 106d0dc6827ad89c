using Lockbox.Wiring;

namespace System.Device.Wifi;

/// <summary>A network that a scan found.</summary>
public class WifiAvailableNetwork
{
    private readonly AccessPoint _point;

    public WifiAvailableNetwork()
        : this(new AccessPoint(string.Empty, string.Empty, 0))
    {
    }

    internal WifiAvailableNetwork(AccessPoint point)
    {
        _point = point;
    }

    /// <summary>The access point's address, six bytes in hexadecimal with dashes.</summary>
    public string Bsid => _point.Bsid;

    public string Ssid => _point.Ssid;

    public WifiNetworkKind NetworkKind => WifiNetworkKind.Any;

    public double NetworkRssiInDecibelMilliwatts => _point.SignalDbm;

    /// <summary>0 to 4.</summary>
    public byte SignalBars => _point.SignalDbm switch
    {
        > -55 => 4,
        > -75 => 3,
        > -85 => 2,
        > -96 => 1,
        _ => 0,
    };
}
