using Microsoft.AspNetCore.Http;

namespace Lockbox.Emulator.Panel;

/// <summary>An answer that says no, and why.</summary>
internal sealed record Complaint(string Error)
{
    public static IResult Of(int status, string error) => TypedResults.Json(new Complaint(error), statusCode: status);
}
