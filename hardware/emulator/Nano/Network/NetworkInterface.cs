using Lockbox.Nano;
using Lockbox.Wiring;

namespace System.Net.NetworkInformation;

public enum NetworkInterfaceType
{
    Unknown = 1,
    Ethernet = 6,
    Wireless80211 = 71,
    WirelessAP = 72,
}

/// <summary>A network interface: the chip has its Wi-Fi station alone.</summary>
public class NetworkInterface
{
    private const string NoAddress = "0.0.0.0";

    private readonly IChip _chip = Chip.Powered();

    public NetworkInterface(int interfaceIndex)
    {
        SpecificConfigId = (uint)interfaceIndex;
    }

    public NetworkInterfaceType NetworkInterfaceType => NetworkInterfaceType.Wireless80211;

    /// <summary>Which <see cref="Wireless80211Configuration"/> is its own.</summary>
    public uint SpecificConfigId { get; }

    /// <summary>0.0.0.0 while there is none.</summary>
    public string IPv4Address => Given("192.168.4.17");

    public string IPv4SubnetMask => Given("255.255.255.0");

    public string IPv4GatewayAddress => Given("192.168.4.1");

    public bool IsDhcpEnabled => true;

    public byte[] PhysicalAddress => [0x02, 0, 0, 0, 0, 0x11];

    public static NetworkInterface[] GetAllNetworkInterfaces()
    {
        return [new NetworkInterface(0)];
    }

    public static bool GetIsNetworkAvailable()
    {
        return Chip.Powered().Radio.HasAddress;
    }

    private string Given(string address)
    {
        return _chip.Radio.HasAddress ? address : NoAddress;
    }
}
