using Lockbox.Core.Ports;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Model;

/// <summary>The hash of the box; tells when a code is compared, which nothing else shows.</summary>
internal sealed class WatchedHash : IHash
{
    // "V1|lot3-b07|12345678|05": a recovery code is longer.
    private const int CodeLength = 23;

    /// <summary>Called before a code that somebody typed is looked up.</summary>
    public Action? Compares { get; set; }

    public void Compute(byte[] key, byte[] text, int count, byte[] mac)
    {
        if (count == CodeLength && Codes.CodeKey.SequenceEqual(key))
        {
            Compares?.Invoke();
        }

        NativeHash.Instance.Compute(key, text, count, mac);
    }
}
