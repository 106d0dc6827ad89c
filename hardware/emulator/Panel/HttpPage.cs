using Lockbox.Core.Panel;
using Lockbox.Issuing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;

namespace Lockbox.Emulator.Panel;

/// <summary>The page, and what it needs to know once.</summary>
internal static class HttpPage
{
    public static void MapFacts(this IEndpointRouteBuilder app, BoxFile box, bool hasIssuer)
    {
        app.MapGet("/api/box", () => new { box.Box, box.Digits, Broker = box.Broker.ToString(), Issuer = hasIssuer });
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
