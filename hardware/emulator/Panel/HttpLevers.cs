using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>What can be broken about a box, over HTTP.</summary>
internal static class HttpLevers
{
    public static void MapLevers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/levers", (Stand stand) => stand.Levers.Cards);
        app.MapPost("/levers/{id}/pull", (Stand stand, string id) => Do(stand, id, stand.Levers.Pull));
        app.MapPost("/levers/{id}/release", (Stand stand, string id) => Do(stand, id, stand.Levers.Release));
    }

    private static IResult Do(Stand stand, string id, Func<string, string?> action)
    {
        if (!stand.Levers.Has(id))
        {
            return Complaint.Of(StatusCodes.Status404NotFound, $"There is no lever \"{id}\". GET levers lists them.");
        }

        return action(id) is string reason ? Complaint.Of(StatusCodes.Status409Conflict, reason) : TypedResults.NoContent();
    }
}
