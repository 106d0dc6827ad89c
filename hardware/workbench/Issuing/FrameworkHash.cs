using System.Security.Cryptography;
using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>The framework's HMAC-SHA-256 behind Core's port. Any thread.</summary>
internal sealed class FrameworkHash : IHash
{
    public static readonly FrameworkHash Instance = new();

    public void Compute(byte[] key, byte[] text, int count, byte[] mac) =>
        HMACSHA256.HashData(key, text.AsSpan(0, count), mac.AsSpan());
}
