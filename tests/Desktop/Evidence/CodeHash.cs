using Lockbox.Core;
using Lockbox.Core.Ports;

namespace Lockbox.Tests.Evidence;

/// <summary>
/// The hash of a box, watched: no code can be compared without the key of codes, whatever the box says of itself.
/// </summary>
internal sealed class CodeHash : IHash
{
    // "V1|" + box + "|" + digits + "|" + two digits; the recovery code has more of them.
    private const int CodeBytes = 3 + IdBytes + 1 + Limits.MostDigits + 3;
    private const int IdBytes = 8;

    /// <summary>The key of codes; empty until somebody watches.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>How often the key was used, for the recovery code too.</summary>
    public long Uses { get; private set; }

    /// <summary>Called when a code of eight digits is about to be looked up.</summary>
    public Action? Compares { get; set; }

    public void Compute(byte[] key, byte[] text, int count, byte[] mac)
    {
        if (key.AsSpan().SequenceEqual(Key))
        {
            Uses++;
            (count == CodeBytes ? Compares : null)?.Invoke();
        }

        NativeHash.Instance.Compute(key, text, count, mac);
    }
}
