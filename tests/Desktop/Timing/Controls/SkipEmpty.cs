namespace Lockbox.Tests.Timing.Controls;

/// <summary>Wrong on purpose: compares well, but only where something is stored.</summary>
internal sealed class SkipEmpty : IScan
{
    private byte[]?[] _tags = [];

    public void Fill(byte[]?[] tags)
    {
        _tags = tags;
    }

    public int Find(byte[] tag)
    {
        int found = -1;
        for (int slot = 0; slot < _tags.Length; slot++)
        {
            if (_tags[slot] is { } stored)
            {
                int equal = EqualMask(stored, tag);
                found = (slot & equal) | (found & ~equal);
            }
        }

        return found;
    }

    private static int EqualMask(byte[] stored, byte[] tag)
    {
        int difference = 0;
        for (int i = 0; i < tag.Length; i++)
        {
            difference |= stored[i] ^ tag[i];
        }

        return ~((difference | -difference) >> 31);
    }
}
