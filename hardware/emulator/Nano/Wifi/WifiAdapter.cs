using Lockbox.Nano;
using Lockbox.Wiring;

namespace System.Device.Wifi;

public delegate void AvailableNetworksChangedEventHandler(WifiAdapter sender, object e);

/// <summary>The Wi-Fi adapter. The board's radio knows one network; the credentials given are ignored.</summary>
public sealed class WifiAdapter : IDisposable
{
    private const int ConnectMs = 10_000;

    private readonly PowerUp _powerUp;

    internal WifiAdapter(PowerUp powerUp)
    {
        _powerUp = powerUp;
        powerUp.Scans.Done += OnScanned;
    }

    /// <summary>A scan is over; raised on the event thread.</summary>
    public event AvailableNetworksChangedEventHandler? AvailableNetworksChanged;

    public int NetworkInterface => 0;

    /// <summary>What the last scan found; nothing before the first.</summary>
    public WifiNetworkReport NetworkReport
    {
        get
        {
            _powerUp.Chip.EnsurePower();
            return new WifiNetworkReport(Array.ConvertAll(_powerUp.Scans.Found, point => new WifiAvailableNetwork(point)));
        }
    }

    /// <returns>The chip's one adapter, a new object each time.</returns>
    public static WifiAdapter[] FindAllAdapters()
    {
        Chip.Powered();
        return [new WifiAdapter(Chip.PowerUp)];
    }

    /// <summary>Returns at once; the event tells the end.</summary>
    /// <exception cref="InvalidOperationException">A scan is under way.</exception>
    public void ScanAsync()
    {
        _powerUp.Chip.EnsurePower();
        _powerUp.Scans.Start();
    }

    public WifiConnectionResult Connect(WifiAvailableNetwork availableNetwork, WifiReconnectionKind reconnectionKind, string passwordCredential)
    {
        return Connect(availableNetwork.Ssid, reconnectionKind, passwordCredential);
    }

    /// <summary>Blocks until there is an address, for 10 s at most.</summary>
    public WifiConnectionResult Connect(string ssid, WifiReconnectionKind reconnectionKind, string passwordCredential)
    {
        IRadio radio = _powerUp.Chip.Radio;
        if (ssid != radio.Ssid)
        {
            return new WifiConnectionResult(WifiConnectionStatus.NetworkNotAvailable);
        }

        return new WifiConnectionResult(radio.Join(ConnectMs) ? WifiConnectionStatus.Success : WifiConnectionStatus.Timeout);
    }

    public void Disconnect()
    {
        _powerUp.Chip.Radio.Leave();
    }

    /// <summary>Without effect here.</summary>
    public void SetDeviceName(string deviceName)
    {
        _powerUp.Chip.EnsurePower();
    }

    public void Dispose()
    {
        _powerUp.Scans.Done -= OnScanned;
    }

    private void OnScanned()
    {
        AvailableNetworksChanged?.Invoke(this, EventArgs.Empty);
    }
}
