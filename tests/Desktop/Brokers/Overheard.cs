using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Lockbox.Tests.Brokers;

/// <summary>One message as it passed the broker.</summary>
internal sealed record Overheard(string Topic, byte[] Message, bool IsRetained)
{
    public string Text => Encoding.UTF8.GetString(Message);

    /// <summary>A claim of a signed message as text, unverified; null where there is none.</summary>
    public string? Claim(string name)
    {
        string[] parts = Text.Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        using JsonDocument claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        return claims.RootElement.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
    }

    /// <summary>Says which kind of message it is, without its contents.</summary>
    public override string ToString() => $"{Topic} {Claim("typ") ?? Claim("cmd")} seq={Claim("seq")} nxt={Claim("nxt")} res={Claim("res")} knd={Claim("knd")}";
}
