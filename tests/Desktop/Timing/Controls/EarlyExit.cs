namespace Lockbox.Tests.Timing.Controls;

/// <summary>Wrong on purpose: leaves a slot at the first byte that differs.</summary>
internal sealed class EarlyExit : IScan
{
    private readonly byte[] _empty = new byte[16];

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
            found = IsSame(_tags[slot] ?? _empty, tag) ? slot : found;
        }

        return found;
    }

    private static bool IsSame(byte[] stored, byte[] tag)
    {
        for (int i = 0; i < tag.Length; i++)
        {
            if (stored[i] != tag[i])
            {
                return false;
            }
        }

        return true;
    }
}
