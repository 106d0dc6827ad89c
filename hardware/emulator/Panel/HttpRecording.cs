using System.Globalization;
using Lockbox.Emulator.Replay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>A box's recording over HTTP.</summary>
internal static class HttpRecording
{
    public static void MapRecording(this IEndpointRouteBuilder app)
    {
        app.MapGet("/recording", (Stand stand) => Download(stand));
        app.MapPost("/recording", (Stand stand) =>
        {
            stand.Recorder.Restart();
            return TypedResults.NoContent();
        });
    }

    private static IResult Download(Stand stand)
    {
        string now = DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        byte[] file = RecordingFile.Write(stand.Recorder.Take());
        return TypedResults.File(file, "application/json", $"{stand.Id}-{now}.lockbox.json");
    }
}
