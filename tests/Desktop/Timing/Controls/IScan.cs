namespace Lockbox.Tests.Timing.Controls;

/// <summary>A way to look for a tag among 96 slots.</summary>
internal interface IScan
{
    /// <param name="tags">One tag a slot, or null where it is empty.</param>
    void Fill(byte[]?[] tags);

    /// <returns>The slot, or -1.</returns>
    int Find(byte[] tag);
}
