using System.Text;
using System.Text.Json;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Issuing;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Watch;

/// <summary>
/// Reads the messages of one box and checks them as their receivers do. It keeps the keys that sign messages, not the box's
/// own. One thread at a time.
/// </summary>
internal sealed class MessageReader
{
    private readonly JwsReader? _down;
    private readonly JwsReader? _up;

    /// <param name="box">Null when there is no key to check with.</param>
    public MessageReader(BoxRecord? box)
    {
        if (box is not null)
        {
            KeyRing ring = new(FrameworkHash.Instance, box.Key, box.Epoch);
            _down = new JwsReader(FrameworkHash.Instance, ring.Down);
            _up = new JwsReader(FrameworkHash.Instance, ring.Up);
        }
    }

    /// <summary>With the keys of the box that the vault has now, if it has.</summary>
    public static MessageReader For(Vault vault, string box) => new(vault.Look(tables => tables.Boxes.Find(box)));

    public Draft Read(MqttMessage message)
    {
        EntryKind kind = message.IsSent ? EntryKind.Up : EntryKind.Down;
        JsonElement? claims = ClaimsOf(message.Payload);
        string? why = IsStatus(message) ? "not signed: a hint for dashboards" : Fault(message, claims);
        MessageSeen seen = new(message.Topic, claims, why is null, why, message.Payload.Length, message.IsRetained, message.IsRepeated);
        string text = IsStatus(message) ? Printable(message.Payload) : MessageWords.Of(claims);
        return new Draft(kind, why is null || IsStatus(message) ? text : $"{text} ({why})", seen);
    }

    private static bool IsStatus(MqttMessage message) => message.IsSent && message.Topic.EndsWith("/status", StringComparison.Ordinal);

    /// <returns>Why its receiver would ignore it, in the order of the checks; null when it would not.</returns>
    private string? Fault(MqttMessage message, JsonElement? claims)
    {
        if (message.IsRetained)
        {
            return "retained";
        }

        JwsReader? reader = message.IsSent ? _up : _down;
        if (reader is null)
        {
            return "no key in this vault";
        }

        return reader.Open(message.Payload, message.Payload.Length) switch
        {
            JwsResult.Header => "header",
            JwsResult.Signature => "signature",
            JwsResult.Good when claims is not null => null,
            _ => "malformed",
        };
    }

    private static JsonElement? ClaimsOf(byte[] message)
    {
        try
        {
            string[] parts = Encoding.ASCII.GetString(message).Split('.');
            using JsonDocument? payload = parts.Length == 3 ? JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])) : null;
            return payload is not null && IsFlat(payload.RootElement) ? payload.RootElement.Clone() : null;
        }
        catch (Exception damage) when (damage is FormatException or JsonException)
        {
            return null;
        }
    }

    private static bool IsFlat(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object
        && payload.EnumerateObject().All(claim => claim.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array));

    private static string Printable(byte[] payload) => payload.Length <= 16 && payload.All(character => character is > 31 and < 127)
        ? Encoding.ASCII.GetString(payload)
        : $"{payload.Length} bytes";
}
