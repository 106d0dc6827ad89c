using System.Buffers.Text;
using System.Security.Cryptography;
using Lockbox.Core;

namespace Lockbox.Fuzzing;

/// <summary>Messages signed with the box's key, and read, without a line of the box's own.</summary>
internal static class SignedPayload
{
    private const byte Dot = (byte)'.';

    private static readonly byte[] _header = System.Text.Encoding.ASCII.GetBytes(Core.Link.JwsHeader.Plain);

    /// <summary>Signs a payload, whatever it says.</summary>
    /// <returns>The length of the message.</returns>
    public static int Make(ReadOnlySpan<byte> payload, byte[] message)
    {
        Span<byte> mac = stackalloc byte[Limits.MacBytes];
        _header.CopyTo(message, 0);
        int end = _header.Length;
        message[end++] = Dot;
        end += Base64Url.EncodeToUtf8(payload, message.AsSpan(end));
        HMACSHA256.HashData(KnownBox.Keys.Down, message.AsSpan(0, end), mac);
        message[end++] = Dot;
        return end + Base64Url.EncodeToUtf8(mac, message.AsSpan(end));
    }

    /// <returns>The payload of a message, or null when it is not signed with the box's key.</returns>
    public static byte[]? Open(ReadOnlySpan<byte> message)
    {
        int second = message.LastIndexOf(Dot);
        int first = message.IndexOf(Dot);
        if (first < 0 || second == first || !IsSigned(message[..second], message[(second + 1)..]))
        {
            return null;
        }

        return Decode(message[(first + 1)..second]);
    }

    private static bool IsSigned(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        byte[] mac = HMACSHA256.HashData(KnownBox.Keys.Down, text);
        return Decode(signature) is { } received && received.AsSpan().SequenceEqual(mac);
    }

    private static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        return Base64Url.IsValid(text) ? Base64Url.DecodeFromUtf8(text) : null;
    }
}
