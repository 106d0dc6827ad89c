using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lockbox.Emulator.Panel;

/// <summary>The web server of the emulator, on the loopback unless it was asked to listen elsewhere.</summary>
internal sealed class WebPanel : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;

    private WebPanel(WebApplication app, Doorway doorway)
    {
        _app = app;
        Address = doorway.Address(new Uri(app.Urls.First()).Port);
        Warning = doorway.Warning;
    }

    /// <summary>For a browser, such as <c>http://127.0.0.1:8090</c>.</summary>
    public string Address { get; }

    /// <summary>What whoever started it should know; null when there is nothing.</summary>
    public string? Warning { get; }

    /// <exception cref="CannotStart">The port is taken, or the address is not ours.</exception>
    public static async Task<WebPanel> StartAsync(EmulatorOptions options, Lot lot)
    {
        Doorway doorway = new(options.Listen, options.Port);
        WebApplication app = Build(doorway);
        doorway.Guard(app);
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
            return new WebPanel(app, doorway);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw doorway.Refusal(problem);
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

    private static WebApplication Build(Doorway doorway)
    {
        // No arguments and no settings file: what the environment says about addresses is not for us.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _patience);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddSimpleConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(doorway.Open);
        return builder.Build();
    }
}
