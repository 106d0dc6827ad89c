using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>What has happened at a box.</summary>
internal static class HttpWatch
{
    public static void MapWatch(this IEndpointRouteBuilder app) =>
        app.MapGet("/timeline", (Stand stand, long? after) => stand.Timeline.After(after ?? 0));
}
