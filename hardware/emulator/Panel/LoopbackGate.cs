using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lockbox.Emulator.Panel;

/// <summary>
/// Lets in only who calls this computer by its own name and comes from our own page or from no page at all, so that no
/// other web page open in the browser can press keys or read codes.
/// </summary>
internal sealed class LoopbackGate(RequestDelegate next)
{
    private static readonly string[] _names = ["localhost", "127.0.0.1", "[::1]"];

    public Task InvokeAsync(HttpContext context)
    {
        SafeAnswer.Prepare(context.Response.Headers);
        if (IsOurs(context))
        {
            return next(context);
        }

        return Complaint.Of(StatusCodes.Status403Forbidden, "Only this computer's own page and programs may come in here.").ExecuteAsync(context);
    }

    private static bool IsOurs(HttpContext context)
    {
        int port = context.Connection.LocalPort;
        string host = context.Request.Host.Value ?? "";
        StringValues origin = context.Request.Headers.Origin;
        return _names.Any(name => host == $"{name}:{port}" || (port == 80 && host == name))
            && (origin.Count == 0 || origin == "http://" + host);
    }
}
