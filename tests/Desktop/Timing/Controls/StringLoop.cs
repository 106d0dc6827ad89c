namespace Lockbox.Tests.Timing.Controls;

/// <summary>Wrong on purpose: what one writes without a thought, strings until one is equal.</summary>
internal sealed class StringLoop : IScan
{
    private string[] _codes = [];

    public void Fill(byte[]?[] tags)
    {
        _codes = [.. tags.Select(tag => tag is null ? string.Empty : Convert.ToHexString(tag))];
    }

    public int Find(byte[] tag)
    {
        string typed = Convert.ToHexString(tag);
        for (int slot = 0; slot < _codes.Length; slot++)
        {
            if (_codes[slot] == typed)
            {
                return slot;
            }
        }

        return -1;
    }
}
