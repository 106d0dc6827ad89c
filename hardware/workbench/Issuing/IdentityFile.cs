using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lockbox.Issuing;

/// <summary>Who a box is, as one flat JSON object: the file <c>identity.json</c> on the device.</summary>
public static class IdentityFile
{
    public const string Name = "identity.json";

    /// <summary>Longest file that a box reads, bytes.</summary>
    internal const int Longest = 4096;

    /// <param name="authority">PEM of the authority to trust, or null without TLS.</param>
    /// <param name="brightness">Of the display; null leaves it to the firmware.</param>
    internal static byte[] Write(BoxRecord box, string? authority, int? brightness, long now)
    {
        ArrayBufferWriter<byte> bytes = new();
        // The box's reader knows every escape, but a PEM full of them would not fit.
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using Utf8JsonWriter json = new(bytes, options);
        json.WriteStartObject();
        json.WriteString("box", box.Id);
        json.WriteNumber("epo", box.Epoch);
        json.WriteString("key", Base64Url.EncodeToString(box.Key));
        json.WriteNumber("dig", box.Digits);
        json.WriteNumber("iat", now);
        json.WriteString("host", box.Broker.Host);
        json.WriteNumber("port", box.Broker.Port);
        json.WriteString("user", box.Login.User);
        json.WriteString("pass", box.Login.Password);
        json.WriteNumber("tls", authority is null ? 0 : 1);
        if (authority is not null)
        {
            json.WriteString("ca", authority);
        }

        if (brightness is int level)
        {
            json.WriteNumber("lum", level);
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
