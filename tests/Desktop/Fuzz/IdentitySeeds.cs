using System.Text;

namespace Lockbox.Tests.Fuzz;

/// <summary>Identity files, right and wrong.</summary>
internal static class IdentitySeeds
{
    private const string Plain = "{\"box\":\"lot3-b07\",\"epo\":2,\"key\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\",\"dig\":8,"
        + "\"iat\":1815156159,\"host\":\"broker.example\",\"port\":1883,\"user\":\"lot3-b07\",\"pass\":\"p\\u0061ss\",\"tls\":0}";

    private const string Authority = "\"tls\":1,\"ca\":\"-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n\"";

    public static IEnumerable<(string Name, byte[] Input)> All()
    {
        string tls = Plain.Replace("\"tls\":0", Authority, StringComparison.Ordinal);
        yield return ("plain", Encoding.UTF8.GetBytes(Plain));
        yield return ("tls", Encoding.UTF8.GetBytes(tls));
        yield return ("spaced", Encoding.UTF8.GetBytes(Plain.Replace(",", " ,\n\t", StringComparison.Ordinal) + "\r\n"));
        yield return ("cut", Encoding.UTF8.GetBytes(tls[..(tls.Length / 2)]));
        yield return ("nested", Encoding.UTF8.GetBytes(Plain.Replace("1883", "{\"a\":[1]}", StringComparison.Ordinal)));
        yield return ("doubled", Encoding.UTF8.GetBytes(Plain[..^1] + ",\"b\\u006fx\":\"b\"}"));
        yield return ("long-authority", Encoding.UTF8.GetBytes(tls.Replace("MIIB", new string('M', 1500), StringComparison.Ordinal)));
        yield return ("empty", []);
    }
}
