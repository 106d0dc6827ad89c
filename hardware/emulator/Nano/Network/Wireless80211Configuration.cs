using Lockbox.Nano;

namespace System.Net.NetworkInformation;

/// <summary>What the chip keeps of its network; here only the name can be read.</summary>
public class Wireless80211Configuration
{
    public Wireless80211Configuration(uint id)
    {
        Id = id;
    }

    public uint Id { get; }

    public string Ssid => Chip.Powered().Radio.Ssid;

    public static Wireless80211Configuration[] GetAllWireless80211Configurations()
    {
        Chip.Powered();
        return [new Wireless80211Configuration(0)];
    }
}
