using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lockbox.Emulator.Panel;

/// <summary>The web server of the emulator, on the loopback only.</summary>
internal sealed class WebPanel : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;

    private WebPanel(WebApplication app)
    {
        _app = app;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8090</c>.</summary>
    public string Address => $"http://127.0.0.1:{new Uri(_app.Urls.First()).Port}";

    /// <exception cref="CannotStart">The port is taken.</exception>
    public static async Task<WebPanel> StartAsync(EmulatorOptions options, Lot lot)
    {
        WebApplication app = Build(options.Port);
        app.UseMiddleware<LoopbackGate>();
        if (!options.IsHeadless)
        {
            app.UsePage();
        }

        // Before the box is looked up, which goes by what the address says.
        app.UseRouting();
        lot.UseBoxes(app);
        app.MapLot(lot);
        Map(app.MapGroup("/api"), app.Lifetime.ApplicationStopping);
        Map(app.MapGroup("/api/boxes/{box}"), app.Lifetime.ApplicationStopping);
        try
        {
            await app.StartAsync();
            return new WebPanel(app);
        }
        catch (IOException taken)
        {
            await app.DisposeAsync();
            throw new CannotStart($"Port {options.Port} is taken. Stop what uses it, or choose another with --port; 0 takes any free one.", taken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>What there is for each box; without its name in the address, for the first.</summary>
    private static void Map(RouteGroupBuilder box, CancellationToken stopping)
    {
        box.MapControls(stopping);
        box.MapIssuing();
        box.MapFacts();
        box.MapRecording();
        box.MapWatch();
        box.MapLevers();
    }

    private static WebApplication Build(int port)
    {
        // No arguments and no settings file: what the environment says about addresses is not for us.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _patience);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddSimpleConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, port));
        return builder.Build();
    }

    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, port);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }
    }
}
