using System.Net;
using System.Net.NetworkInformation;

namespace Lockbox.Tests.Brokers;

/// <summary>Finds ports that nobody listens on, below those which the system hands out by itself.</summary>
internal static class FreePort
{
    private const int First = 20000;
    private const int Last = 32000;

    public static int Find()
    {
        HashSet<int> taken = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(Port)];
        int port;
        do
        {
            port = Random.Shared.Next(First, Last);
        }
        while (taken.Contains(port));

        return port;
    }

    private static int Port(IPEndPoint listener) => listener.Port;
}
