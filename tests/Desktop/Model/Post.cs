using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Model;

/// <summary>Writes and reads messages by PROTOCOL.md 3, without Core.</summary>
internal static class Post
{
    private static readonly string _header = Base64Url.EncodeToString("{\"alg\":\"HS256\"}"u8);

    /// <returns>The message, signed, and forged if it is to be.</returns>
    public static byte[] Write(Letter letter)
    {
        string text = $"{_header}.{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Payload(letter)))}";
        byte[] mac = HMACSHA256.HashData(letter.Forgery == Forgery.OtherKey ? Codes.UpKey : Codes.DownKey, Encoding.ASCII.GetBytes(text));
        byte[] message = Encoding.ASCII.GetBytes($"{text}.{Base64Url.EncodeToString(mac)}");
        if (letter.Forgery == Forgery.Altered)
        {
            message[text.Length - 2] ^= 1;
        }

        return message;
    }

    /// <returns>The claims of a message from the box.</returns>
    public static Heard Read(ReadOnlySpan<byte> message)
    {
        int end = message.LastIndexOf((byte)'.');
        byte[] mac = HMACSHA256.HashData(Codes.UpKey, message[..end]);
        if (!mac.AsSpan().SequenceEqual(Base64Url.DecodeFromUtf8(message[(end + 1)..])))
        {
            throw new Mismatch("the box sent a message with a wrong signature");
        }

        int dot = message.IndexOf((byte)'.');
        return JsonSerializer.Deserialize<Heard>(Base64Url.DecodeFromUtf8(message[(dot + 1)..end]))!;
    }

    private static string Payload(Letter letter)
    {
        StringBuilder json = new("{");
        string box = letter.Forgery == Forgery.OtherBox ? "lot3-b08" : TestBox.Id;
        uint epoch = letter.Forgery == Forgery.OtherEpoch ? TestBox.Epoch - 1 : TestBox.Epoch;
        json.Append($"\"aud\":\"{box}\",\"epo\":{epoch},\"cmd\":\"{letter.Command}\"");
        Add(json, "seq", letter.Sequence);
        Add(json, "nbf", letter.NotBefore);
        Add(json, "exp", letter.Expires);
        Add(json, "iat", letter.IssuedAt);
        Add(json, "evt", letter.Event);
        Add(json, "kin", letter.Kind > 0 ? letter.Kind : null);
        Add(json, "clk", letter.IsStrict ? 0 : null);
        AddText(json, "jti", letter.Id);
        AddText(json, "tag", letter.Code is int code ? Base64Url.EncodeToString(Codes.Tag(code)) : null);
        AddText(json, "non", letter.Nonce is byte[] nonce ? Base64Url.EncodeToString(nonce) : null);
        return json.Append('}').ToString();
    }

    private static void Add(StringBuilder json, string name, long? number)
    {
        _ = number is null ? json : json.Append($",\"{name}\":{number}");
    }

    private static void AddText(StringBuilder json, string name, string? text)
    {
        _ = text is null ? json : json.Append($",\"{name}\":\"{text}\"");
    }
}
