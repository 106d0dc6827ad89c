namespace Lockbox.Tests.PowerCuts;

/// <summary>What a slot holds when the power went while it was being replaced.</summary>
internal sealed class TornSlot(byte[] old, byte[] fresh, Random chance)
{
    /// <summary>Bytes that flash programs at once; all of them are unsure when the power goes (safety.md F13).</summary>
    public const int PageBytes = 256;

    // A small file lies within one page; order within it is then that of words of this size.
    private const int WordBytes = 16;
    private const byte Erased = 0xFF;

    /// <param name="sure">So many bytes are known to be over already.</param>
    /// <returns>The slot's content after the next power-up.</returns>
    public byte[] Leave(Tear tear, int sure)
    {
        return tear switch
        {
            Tear.None => old,
            Tear.All => fresh,
            Tear.Prefix => fresh[..CutAt(sure)],
            Tear.Bits => SomeBits(),
            Tear.Neighbours => WithGarbage(CutAt(sure)),
            _ => SomePages(),
        };
    }

    /// <returns>What is left when the power went while the old content was being thrown away.</returns>
    public static byte[] Erase(byte[] old, Tear tear, Random chance)
    {
        byte[] erased = Padded([], old.Length);
        return tear switch
        {
            Tear.All => [],
            Tear.Prefix => old[..chance.Next(old.Length + 1)],
            _ => new TornSlot(old, erased, chance).Leave(tear, 0),
        };
    }

    private int CutAt(int sure)
    {
        return chance.Next(Math.Min(sure, fresh.Length), Math.Max(fresh.Length, 1));
    }

    private byte[] SomeBits()
    {
        byte[] left = Padded(old, chance.Next(2) == 0 ? fresh.Length : Math.Max(old.Length, fresh.Length));
        for (int i = 0; i < left.Length; i++)
        {
            byte target = i < fresh.Length ? fresh[i] : Erased;
            left[i] ^= (byte)((left[i] ^ target) & chance.Next(256));
        }

        return left;
    }

    private byte[] WithGarbage(int cut)
    {
        byte[] left = Padded(old, fresh.Length);
        fresh.AsSpan(0, cut).CopyTo(left);
        int page = Math.Min(cut - (cut % PageBytes), left.Length);
        chance.NextBytes(left.AsSpan(page, Math.Min(PageBytes, left.Length - page)));
        return left;
    }

    // The last page is always over and the first never.
    private byte[] SomePages()
    {
        int size = fresh.Length > 2 * PageBytes ? PageBytes : WordBytes;
        int last = (fresh.Length - 1) / size;
        byte[] left = Padded(old, fresh.Length);
        for (int page = 0; page <= last; page++)
        {
            bool isOver = page == last || (page > 0 && chance.Next(2) == 0);
            int at = page * size;
            int count = Math.Min(size, left.Length - at);
            if (isOver)
            {
                fresh.AsSpan(at, count).CopyTo(left.AsSpan(at));
            }
            else if (chance.Next(2) == 0)
            {
                left.AsSpan(at, count).Fill(Erased);
            }
        }

        return left;
    }

    private static byte[] Padded(byte[] bytes, int length)
    {
        byte[] padded = new byte[length];
        Array.Fill(padded, Erased);
        bytes.AsSpan(0, Math.Min(bytes.Length, length)).CopyTo(padded);
        return padded;
    }
}
