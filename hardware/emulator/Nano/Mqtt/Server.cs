using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Lockbox.Wiring;
using nanoFramework.M2Mqtt;

namespace Lockbox.Nano.Mqtt;

/// <summary>Where the broker is and how it must prove itself. The address is looked up once.</summary>
internal sealed class Server
{
    public Server(IChip chip, string host, int port)
    {
        if (!chip.Radio.HasAddress)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        Host = host;
        IPAddress? address = Array.Find(Dns.GetHostAddresses(host), found => found.AddressFamily == AddressFamily.InterNetwork);
        Endpoint = new IPEndPoint(address ?? throw new SocketException((int)SocketError.HostNotFound), port);
    }

    /// <summary>The name that the certificate must bear.</summary>
    public string Host { get; }

    public IPEndPoint Endpoint { get; }

    public bool Secure { get; init; }

    /// <summary>The only authority that is trusted.</summary>
    public X509Certificate? Authority { get; init; }

    public MqttSslProtocols Protocol { get; init; }
}
