using Lockbox.Nano;
using Lockbox.Nano.Network;

namespace nanoFramework.Networking;

/// <summary>The time client. The host's clock plays the time server, whatever the server names.</summary>
public class Sntp
{
    /// <summary>True from the start, as in the ESP32 image.</summary>
    public static bool IsStarted => Client.IsStarted;

    public static string Server1
    {
        get => Client.Server1;
        set => Client.Server1 = value;
    }

    public static string Server2
    {
        get => Client.Server2;
        set => Client.Server2 = value;
    }

    private static TimeClient Client
    {
        get
        {
            Chip.Powered();
            return Chip.PowerUp.TimeClient;
        }
    }

    /// <summary>Sets the clock as soon as there is an address.</summary>
    public static void Start()
    {
        Client.Start();
    }

    public static void Stop()
    {
        Client.Stop();
    }

    /// <summary>Sets the clock now, if there is an address.</summary>
    public static void UpdateNow()
    {
        Client.SetClock();
    }
}
