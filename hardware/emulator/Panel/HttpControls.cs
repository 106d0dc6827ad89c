using Lockbox.Emulator.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>The box's keys, lid and power over HTTP, and what there is to see.</summary>
internal static class HttpControls
{
    public static void MapControls(this IEndpointRouteBuilder app, CancellationToken stopping)
    {
        app.MapGet("/state", (Stand stand) => stand.Scene.Look());
        app.MapGet("/events", (Stand stand, Lot lot, HttpContext context) => Follow(new LiveFeed(stand, lot), context, stopping));
        app.MapPost("/keys/{key}", (Stand stand, string key) => TapAsync(stand.Finger, key));
        app.MapPost("/lid/open", (Stand stand) => OpenLid(stand.Board));
        app.MapPost("/lid/close", (Stand stand) => Do(stand.Board.Lid.Close));
        app.MapPost("/power/cut", (Stand stand) => Do(stand.Board.Cut));
        app.MapPost("/power/restore", (Stand stand) => Do(stand.Board.Restore));
    }

    private static IResult Follow(LiveFeed feed, HttpContext context, CancellationToken stopping)
    {
        CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.RegisterForDispose(end);
        return TypedResults.ServerSentEvents(feed.FollowAsync(end.Token));
    }

    private static async Task<IResult> TapAsync(Finger finger, string key)
    {
        if (!KeyNames.TryFind(key, out int row, out int column))
        {
            return Complaint.Of(StatusCodes.Status404NotFound, $"There is no key \"{key}\": 0 to 9, A to D, star or hash.");
        }

        // A finger that is on its way comes down, whether or not somebody still waits for it.
        await finger.TapAsync(row, column, CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static IResult OpenLid(EmulatedBoard board) => board.Lid.TryOpen()
        ? TypedResults.NoContent()
        : Complaint.Of(StatusCodes.Status409Conflict, "The bolt holds the lid.");

    private static IResult Do(Action action)
    {
        action();
        return TypedResults.NoContent();
    }
}
