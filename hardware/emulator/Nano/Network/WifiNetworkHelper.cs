using System.Device.Wifi;
using Lockbox.Nano;
using Lockbox.Nano.Network;
using ManualResetEvent = Nano.System.Threading.ManualResetEvent;

namespace nanoFramework.Networking;

/// <summary>
/// Joins the Wi-Fi network. The credentials given are ignored: the board's radio knows its own network.
/// Without a token the blocking forms wait for ever.
/// </summary>
public static class WifiNetworkHelper
{
    /// <summary>Set by <see cref="SetupNetworkHelper(bool)"/> once there is an address (and a date, where asked for).</summary>
    public static ManualResetEvent NetworkReady => Session.Ready;

    public static NetworkHelperStatus Status => Session.Status;

    public static Exception? HelperException => Session.Exception;

    public static WifiAdapter WifiAdapter => Session.Adapter;

    private static WifiSession Session
    {
        get
        {
            Chip.Powered();
            return Chip.PowerUp.Wifi;
        }
    }

    /// <exception cref="InvalidOperationException">Called before, without a <see cref="Reset"/> between.</exception>
    public static void SetupNetworkHelper(bool requiresDateTime = false)
    {
        WifiSession session = Session;
        if (session.IsSetUp)
        {
            throw new InvalidOperationException("the network helper was set up before");
        }

        session.IsSetUp = true;
        session.Status = NetworkHelperStatus.Started;
        PowerUp powerUp = Chip.PowerUp;
        powerUp.Chip.Run("network helper", () => Work(powerUp, session, requiresDateTime));
    }

    /// <exception cref="InvalidOperationException">Called before, without a <see cref="Reset"/> between.</exception>
    public static void SetupNetworkHelper(
        string ssid,
        string password,
        WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
        bool requiresDateTime = false)
    {
        SetupNetworkHelper(requiresDateTime);
    }

    public static bool ConnectDhcp(
        string ssid,
        string password,
        WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
        bool requiresDateTime = false,
        int wifiAdapterId = 0,
        CancellationToken token = default)
    {
        return Reconnect(requiresDateTime, wifiAdapterId, token);
    }

    public static bool ScanAndConnectDhcp(
        string ssid,
        string password,
        WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
        bool requiresDateTime = false,
        int wifiAdapterId = 0,
        CancellationToken token = default)
    {
        return Reconnect(requiresDateTime, wifiAdapterId, token);
    }

    /// <summary>Waits for an address, and with <paramref name="requiresDateTime"/> for a clock set to 2021 or later.</summary>
    /// <returns>False when the token ended it; <see cref="Status"/> says in which wait.</returns>
    public static bool Reconnect(bool requiresDateTime = false, int wifiAdapterId = 0, CancellationToken token = default)
    {
        WifiSession session = Session;
        if (wifiAdapterId != 0)
        {
            session.Exception = new IndexOutOfRangeException("there is one Wi-Fi adapter");
            session.Status = NetworkHelperStatus.ExceptionOccurred;
            return false;
        }

        session.Status = session.Await(Chip.PowerUp.TimeClient, requiresDateTime, token);
        return session.Status == NetworkHelperStatus.NetworkIsReady;
    }

    /// <summary>Leaves the network; an adapter that was stuck starts anew.</summary>
    public static void Disconnect()
    {
        Chip.Powered().Radio.Leave();
    }

    /// <summary>Forgets everything, so that it can be set up again; an adapter that was stuck starts anew.</summary>
    public static void Reset()
    {
        Chip.Powered().Radio.Restart();
        Chip.PowerUp.Wifi = new WifiSession(Chip.Powered());
    }

    private static void Work(PowerUp powerUp, WifiSession session, bool requiresDateTime)
    {
        NetworkHelperStatus status = session.Await(powerUp.TimeClient, requiresDateTime, CancellationToken.None);
        session.Status = status;
        session.Ready.Set();
    }
}
