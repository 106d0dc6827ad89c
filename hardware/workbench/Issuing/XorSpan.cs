using System.Buffers.Binary;

namespace Lockbox.Issuing;

/// <summary>
/// Answers which of some tags explain a difference between two digests: elimination over bits. Tags are random, so a
/// wrong answer has a chance of about 2^(count - 128).
/// </summary>
internal sealed class XorSpan
{
    /// <summary>How many tags may be asked about at once.</summary>
    public const int Most = 96;

    private readonly List<(UInt128 Bits, UInt128 Used)> _basis = [];
    private int _count;

    public void Add(byte[] tag)
    {
        (UInt128 bits, UInt128 used) = Reduce(BinaryPrimitives.ReadUInt128BigEndian(tag), UInt128.One << _count++);
        if (bits != 0)
        {
            _basis.Add((bits, used));
        }
    }

    /// <returns>One bit per tag that is needed, in the order they were added; null when they do not explain it.</returns>
    public UInt128? Explain(byte[] difference)
    {
        (UInt128 bits, UInt128 used) = Reduce(BinaryPrimitives.ReadUInt128BigEndian(difference), 0);
        return bits == 0 ? used : null;
    }

    private (UInt128 Bits, UInt128 Used) Reduce(UInt128 bits, UInt128 used)
    {
        foreach ((UInt128 row, UInt128 rowUsed) in _basis)
        {
            UInt128 top = UInt128.One << (int)UInt128.Log2(row);
            if ((bits & top) != 0)
            {
                bits ^= row;
                used ^= rowUsed;
            }
        }

        return (bits, used);
    }
}
