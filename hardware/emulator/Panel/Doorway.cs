using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Lockbox.Emulator.Panel;

/// <summary>Where the web server listens, and whom it lets in.</summary>
/// <param name="listen">On the loopback, programs and the page of this computer come in; anywhere else, who has the token.</param>
internal sealed class Doorway(IPAddress listen, int port)
{
    private readonly AccessToken? _token = IPAddress.IsLoopback(listen) ? null : new AccessToken();

    /// <summary>Said when the door is open to others; null when it is not.</summary>
    public string? Warning => _token is null
        ? null
        : $"Warning: the emulator listens on {listen}. Its address is a key: whoever has it plays with the box and sees its codes. It travels unencrypted.";

    public void Guard(IApplicationBuilder app)
    {
        if (_token is null)
        {
            app.UseMiddleware<LoopbackGate>();
        }
        else
        {
            app.UseMiddleware<TokenGate>(_token);
        }
    }

    public void Open(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        if (_token is not null)
        {
            kestrel.Listen(listen, port);
        }
        else if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, port);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }
    }

    /// <param name="boundPort">On which it really listens.</param>
    /// <returns>For a browser.</returns>
    public string Address(int boundPort) => _token is null
        ? $"http://{IPAddress.Loopback}:{boundPort}"
        : $"http://{new IPEndPoint(Reachable(), boundPort)}/?token={_token.Text}";

    /// <summary>Why it cannot be opened.</summary>
    public CannotStart Refusal(Exception reason) => reason is SocketException { SocketErrorCode: SocketError.AddressNotAvailable }
        ? new CannotStart($"This computer has no address {listen}. Name one of its own with --listen.", reason)
        : new CannotStart($"Port {port} is taken. Stop what uses it, or choose another with --port; 0 takes any free one.", reason);

    // Nobody can call "every address": the first that goes by this computer's name stands for it.
    private IPAddress Reachable()
    {
        if (!listen.Equals(IPAddress.Any) && !listen.Equals(IPAddress.IPv6Any))
        {
            return listen;
        }

        try
        {
            return Dns.GetHostAddresses(Dns.GetHostName()).FirstOrDefault(one => !IPAddress.IsLoopback(one)) ?? IPAddress.Loopback;
        }
        catch (SocketException)
        {
            return IPAddress.Loopback;
        }
    }
}
