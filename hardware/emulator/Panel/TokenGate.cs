using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lockbox.Emulator.Panel;

/// <summary>
/// Lets in only who has the token of this run, as <c>Authorization: Bearer</c> or as the cookie that the printed address sets,
/// and whose page, if there is one, is ours.
/// </summary>
internal sealed class TokenGate(RequestDelegate next, AccessToken token)
{
    private const string Scheme = "Bearer ";

    private static readonly CookieOptions _cookie = new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };

    public Task InvokeAsync(HttpContext context)
    {
        SafeAnswer.Prepare(context.Response.Headers);
        HttpRequest request = context.Request;
        if (request.Path == "/" && token.Is(request.Query["token"].FirstOrDefault()))
        {
            context.Response.Cookies.Append(NameFor(context), token.Text, _cookie);
            context.Response.Redirect("/");
            return Task.CompletedTask;
        }

        if (!HasToken(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refuse(context, StatusCodes.Status401Unauthorized, "The token of this run is missing or wrong: the emulator has printed an address with it.");
        }

        return IsOurPage(request) ? next(context) : Refuse(context, StatusCodes.Status403Forbidden, "Only the emulator's own page and programs may come in here.");
    }

    // Cookies do not tell ports apart, and two emulators may run on one computer.
    private static string NameFor(HttpContext context) => $"lockbox-{context.Connection.LocalPort}";

    private static bool IsOurPage(HttpRequest request)
    {
        StringValues origin = request.Headers.Origin;
        return origin.Count == 0 || origin == "http://" + request.Host.Value;
    }

    private static Task Refuse(HttpContext context, int status, string why) => Complaint.Of(status, why).ExecuteAsync(context);

    private bool HasToken(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? token.Is(header[Scheme.Length..])
            : token.Is(context.Request.Cookies[NameFor(context)]);
    }
}
