using Lockbox.Wiring;
using MQTTnet.Packets;

namespace Lockbox.Nano.Mqtt;

/// <summary>Pings the broker after each period in which nothing was sent.</summary>
internal static class KeepAlive
{
    public static void Run(IChip chip, Connection connection, int periodMs)
    {
        int wait = periodMs;
        while (!chip.Wait(connection.Stopped, wait) && connection.Running)
        {
            long idle = chip.UptimeMs - connection.Link.LastSentMs;
            if (idle < periodMs)
            {
                wait = (int)(periodMs - idle);
                continue;
            }

            if (!Ping(chip, connection, periodMs))
            {
                connection.Close();
                return;
            }

            wait = periodMs;
        }
    }

    private static bool Ping(IChip chip, Connection connection, int periodMs)
    {
        try
        {
            connection.Link.Send(new MqttPingReqPacket());
            return chip.Wait(connection.Ponged, periodMs);
        }
        catch (Exception failure) when (failure is not PowerLost)
        {
            return false;
        }
    }
}
