using Lockbox.Core.Panel;
using Lockbox.Issuing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;

namespace Lockbox.Emulator.Panel;

/// <summary>The page, and what it needs to know once.</summary>
internal static class HttpPage
{
    /// <summary>About one box.</summary>
    public static void MapFacts(this IEndpointRouteBuilder app) => app.MapGet(
        "/box",
        (Stand stand) => new { stand.Box.Box, stand.Box.Digits, Broker = stand.Box.Broker.ToString(), Issuer = stand.Issuing is not null });

    /// <summary>About all of them.</summary>
    public static void MapLot(this IEndpointRouteBuilder app, Lot lot)
    {
        app.MapGet("/api/boxes", () => lot.Stands.Select(BoxNews.Of));
        app.MapGet("/api/symbols", () => Enumerable.Range(0, Symbols.Count).Select(symbol => new { Name = SymbolNames.Of(symbol), Rows = RowsOf(symbol) }));
    }

    public static void UsePage(this IApplicationBuilder app)
    {
        PhysicalFileProvider files = new(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseFileServer(new FileServerOptions { FileProvider = files });
    }

    /// <returns>Eight rows from the top; the highest of eight bits is the leftmost.</returns>
    private static int[] RowsOf(int symbol)
    {
        Frame frame = new();
        Symbols.Draw(symbol, frame, 0);
        return [.. Enumerable.Range(0, Frame.Rows).Select(row => (int)frame.RowOf(0, row))];
    }
}
