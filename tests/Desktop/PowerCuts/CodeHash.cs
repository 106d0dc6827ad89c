using Lockbox.Core.Ports;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>The framework's HMAC, and a word to whoever listens just before a code is looked at.</summary>
internal sealed class CodeHash : IHash
{
    // "V1|" + box + "|" + digits + "|" + two digits; the recovery code has more of them.
    private const int CodeBytes = 3 + IdBytes + 1 + Core.Limits.MostDigits + 3;
    private const int IdBytes = 8;

    /// <summary>The key of verifiers; null until somebody listens.</summary>
    public byte[]? CodeKey { get; set; }

    /// <summary>Called when a code's verifier is computed, before it is.</summary>
    public Action? Compared { get; set; }

    public void Compute(byte[] key, byte[] text, int count, byte[] mac)
    {
        if (count == CodeBytes && CodeKey is not null && key.AsSpan().SequenceEqual(CodeKey))
        {
            Compared?.Invoke();
        }

        NativeHash.Instance.Compute(key, text, count, mac);
    }
}
