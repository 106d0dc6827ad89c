using Microsoft.AspNetCore.Http;

namespace Lockbox.Emulator.Panel;

/// <summary>What every answer tells the browser to be careful with.</summary>
internal static class SafeAnswer
{
    // The drawn parts of @wokwi/elements carry style attributes; style sheets and scripts come from here alone.
    private const string Policy = "default-src 'self'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Prepare(IHeaderDictionary answer)
    {
        answer.CacheControl = "no-store";
        answer.XContentTypeOptions = "nosniff";
        answer.ContentSecurityPolicy = Policy;
        answer["Referrer-Policy"] = "no-referrer";
    }
}
