using Lockbox.Emulator.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>The box's keys, lid and power over HTTP, and what there is to see.</summary>
internal static class HttpControls
{
    public static void MapControls(this IEndpointRouteBuilder app, Scene scene, LiveFeed feed, CancellationToken stopping)
    {
        EmulatedBoard board = scene.Board;
        Finger finger = new(board);
        app.MapGet("/api/state", () => scene.Look());
        app.MapGet("/api/events", (HttpContext context) => Follow(feed, context, stopping));
        app.MapPost("/api/keys/{key}", (string key) => TapAsync(finger, key));
        app.MapPost("/api/lid/open", () => OpenLid(board));
        app.MapPost("/api/lid/close", () => Do(board.Lid.Close));
        app.MapPost("/api/power/cut", () => Do(board.Cut));
        app.MapPost("/api/power/restore", () => Do(board.Restore));
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
