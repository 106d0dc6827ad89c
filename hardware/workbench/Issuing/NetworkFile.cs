using System.Text;
using System.Text.Json;

namespace Lockbox.Issuing;

/// <summary>The network of a box as nanoff deploys it: the file <c>network.json</c>. It does not go onto the box's flash as a file.</summary>
internal static class NetworkFile
{
    private const int LongestSsid = 32;
    private const int ShortestPassword = 8;
    private const int LongestPassword = 64;

    /// <exception cref="IssuingRefused">No radio takes such a name or password.</exception>
    public static void Check(WifiSettings wifi)
    {
        if (Encoding.UTF8.GetByteCount(wifi.Ssid) is < 1 or > LongestSsid)
        {
            throw new IssuingRefused(Refusal.BadBox, $"A Wi-Fi name has 1 to {LongestSsid} bytes; \"{wifi.Ssid}\" has {Encoding.UTF8.GetByteCount(wifi.Ssid)}. Give another --ssid.");
        }

        // The radio counts bytes, and a password of other than printable ASCII is typed differently everywhere.
        bool isPlain = wifi.Password.All(letter => letter is >= ' ' and <= '~');
        if (wifi.Password.Length > 0 && (!isPlain || wifi.Password.Length is < ShortestPassword or > LongestPassword))
        {
            throw new IssuingRefused(Refusal.BadBox, $"A Wi-Fi password has {ShortestPassword} to {LongestPassword} printable ASCII characters, or none at all for an open network. Look at the file or type it again.");
        }
    }

    public static byte[] Write(WifiSettings wifi)
    {
        bool isOpen = wifi.Password.Length == 0;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            WirelessClient = new
            {
                wifi.Ssid,
                wifi.Password,
                Authentication = isOpen ? "Open" : "WPA2",
                Encryption = isOpen ? "None" : "WPA2",
                // The box reconnects by itself with what is stored, after a power cut and whenever the link is gone.
                ConfigurationOption = "AutoConnect",
                RadioType = "802.11n",
            },
        });
    }
}
