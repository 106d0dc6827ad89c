using Lockbox.Core.Ports;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

/// <summary>
/// Counts how often the key of codes is used: a code cannot be compared without it, whatever the box says of itself.
/// </summary>
internal sealed class CodeHash : IHash
{
    private byte[] _codeKey = [];

    public long Looks { get; private set; }

    public void Watch(byte[] codeKey) => _codeKey = codeKey;

    public void Compute(byte[] key, byte[] text, int count, byte[] mac)
    {
        Looks += key.AsSpan().SequenceEqual(_codeKey) ? 1 : 0;
        NativeHash.Instance.Compute(key, text, count, mac);
    }
}
