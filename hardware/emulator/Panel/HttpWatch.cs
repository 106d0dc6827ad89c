using System.Globalization;
using System.Text;
using Lockbox.Emulator.Watch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>What has happened at a box and on its wires.</summary>
internal static class HttpWatch
{
    private const int UsualMs = 5_000;

    public static void MapWatch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/timeline", (Stand stand, string? after) =>
            Answer(after, 0, number => TypedResults.Json(stand.Timeline.After(number))));
        app.MapGet("/pins", (Stand stand, string? lastMs) =>
            Answer(lastMs, UsualMs, ms => TypedResults.Json(PinNews.Of(stand.Pins.Look(ms)))));
        app.MapGet("/pins.vcd", (Stand stand, string? lastMs) =>
            Answer(lastMs, UsualMs, ms => Download(stand.Id + ".vcd", ValueChangeDump.Write(stand.Pins.Look(ms)))));
    }

    private static IResult Download(string name, string text) =>
        TypedResults.Bytes(Encoding.ASCII.GetBytes(text), "application/octet-stream", name);

    private static IResult Answer(string? text, int usual, Func<int, IResult> answer)
    {
        int number = usual;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            ? answer(number)
            : Complaint.Of(StatusCodes.Status400BadRequest, $"\"{text}\" is no number: a whole one from 0 to {int.MaxValue}.");
    }
}
