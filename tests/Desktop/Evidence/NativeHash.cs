using System.Security.Cryptography;
using Lockbox.Core.Ports;

namespace Lockbox.Tests.Evidence;

/// <summary>The framework's HMAC-SHA-256 behind Core's port, for tests that run a great many boxes. Any thread.</summary>
internal sealed class NativeHash : IHash
{
    public static readonly NativeHash Instance = new();

    public void Compute(byte[] key, byte[] text, int count, byte[] mac)
    {
        HMACSHA256.HashData(key, text.AsSpan(0, count), mac.AsSpan());
    }
}
