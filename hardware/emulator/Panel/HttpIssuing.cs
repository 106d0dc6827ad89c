using System.Text.Json;
using Lockbox.Issuing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>The embedded issuer over HTTP.</summary>
internal static class HttpIssuing
{
    private const int LongestForm = 4096;

    public static void MapIssuing(this IEndpointRouteBuilder app)
    {
        app.MapPost("/issue", async (Stand stand, HttpContext context) =>
            stand.Issuing is null ? Missing() : await TryAsync(() => IssueAsync(stand.Issuing, context)));
        app.MapPost("/revoke/{id}", async (Stand stand, string id, CancellationToken ct) =>
            stand.Issuing is null ? Missing() : await TryAsync(() => RevokeAsync(stand.Issuing, id, ct)));
        app.MapPost("/replace/{id}", async (Stand stand, string id, CancellationToken ct) =>
            stand.Issuing is null ? Missing() : await TryAsync(async () => Answer(await stand.Issuing.ReplaceAsync(id, ct))));
        app.MapGet("/grants", (Stand stand) => stand.Issuing is null ? Missing() : TypedResults.Json(stand.Issuing.Grants()));
    }

    private static IResult Missing() =>
        Complaint.Of(StatusCodes.Status404NotFound, "This emulator has no issuer: codes for its box are issued elsewhere.");

    private static async Task<IResult> IssueAsync(IssueDesk issuing, HttpContext context)
    {
        IssueForm form = await ReadAsync(context.Request);
        return Answer(await issuing.IssueAsync(form, context.RequestAborted));
    }

    private static async Task<IResult> RevokeAsync(IssueDesk issuing, string id, CancellationToken ct) =>
        await issuing.RevokeAsync(id, ct)
            ? TypedResults.NoContent()
            : Complaint.Of(StatusCodes.Status504GatewayTimeout, "The box has not confirmed it yet, so that the code may still open it. It will when it is connected.");

    private static async Task<IResult> TryAsync(Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (JsonException)
        {
            return Complaint.Of(StatusCodes.Status400BadRequest, "That is no form: JSON such as { \"from\": 1767225600, \"to\": 1767312000, \"reference\": \"A-1042\" }, each of them optional.");
        }
        catch (IssuingRefused refusal)
        {
            return Complaint.Of(StatusOf(refusal.Reason), refusal.Message);
        }
    }

    private static int StatusOf(Refusal reason) => reason switch
    {
        Refusal.BadWindow => StatusCodes.Status400BadRequest,
        Refusal.UnknownGrant => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };

    private static async Task<IssueForm> ReadAsync(HttpRequest request)
    {
        byte[] text = new byte[LongestForm];
        int length = await request.Body.ReadAtLeastAsync(text, LongestForm, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return length == 0 ? new IssueForm() : JsonSerializer.Deserialize<IssueForm>(text.AsSpan(0, length), JsonSerializerOptions.Web) ?? new IssueForm();
    }

    private static IResult Answer(IssuedCode issued)
    {
        string state = GrantNews.NameOf(issued.State);
        return issued.State switch
        {
            < GrantState.Armed => TypedResults.Json(
                new { issued.Id, State = state, Error = IssueDesk.Tell(issued.State) },
                statusCode: StatusCodes.Status504GatewayTimeout),
            GrantState.Armed or GrantState.Released => TypedResults.Json(
                new { issued.Id, issued.Code, issued.Symbol, issued.Name, State = state }),
            _ => TypedResults.Json(
                new { issued.Id, State = state, Error = IssueDesk.Tell(issued.State) },
                statusCode: StatusCodes.Status409Conflict),
        };
    }
}
