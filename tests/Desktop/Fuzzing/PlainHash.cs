using System.Security.Cryptography;
using Lockbox.Core.Ports;

namespace Lockbox.Fuzzing;

/// <summary>The framework's HMAC-SHA-256 behind Core's port.</summary>
internal sealed class PlainHash : IHash
{
    public static readonly PlainHash Instance = new();

    public void Compute(byte[] key, byte[] text, int count, byte[] mac)
    {
        HMACSHA256.HashData(key, text.AsSpan(0, count), mac.AsSpan());
    }
}
