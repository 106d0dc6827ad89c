using System.Net;
using System.Net.Sockets;
using MQTTnet.Server;

namespace Lockbox.Tests.Issuing;

/// <summary>A broker for one test, on a free port of this machine.</summary>
internal sealed class LoopbackBroker : IAsyncDisposable
{
    private readonly MqttServer _server;

    private LoopbackBroker(int port)
    {
        Port = port;
        _server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.IPv6Loopback)
            .WithDefaultEndpointPort(port)
            .WithPersistentSessions()
            .Build());
        _server.ValidatingConnectionAsync += e =>
        {
            if (e.Password == "wrong")
            {
                e.ReasonCode = MQTTnet.Protocol.MqttConnectReasonCode.BadUserNameOrPassword;
            }

            return Task.CompletedTask;
        };
    }

    public int Port { get; }

    public static async Task<LoopbackBroker> StartAsync(int? port = null)
    {
        LoopbackBroker broker = new(port ?? FreePort());
        await broker._server.StartAsync();
        return broker;
    }

    public static int FreePort()
    {
        while (true)
        {
            int port = Random.Shared.Next(20000, 32000);
            try
            {
                using TcpListener probe = new(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        _server.Dispose();
    }
}
