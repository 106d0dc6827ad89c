using Lockbox.Core.Codes;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>What a box holds that a message could change: grants, numbers, failures, events, time.</summary>
internal sealed class Memory
{
    private readonly byte[] _records = new byte[StateFile.PayloadBytes - 32];
    private readonly long[] _numbers;

    public Memory(Siege siege)
    {
        Records(siege).CopyTo(_records);
        _numbers = Numbers(siege);
    }

    public bool IsThatOf(Siege siege) => Records(siege).SequenceEqual(_records) && Numbers(siege).AsSpan().SequenceEqual(_numbers);

    /// <summary>The same grants and numbers, whatever their slots' order; events and time left out.</summary>
    public static bool AreAlike(Siege left, Siege right)
    {
        byte[] leftDigest = new byte[16];
        byte[] rightDigest = new byte[16];
        left.Ledger.Grants.Digest(leftDigest);
        right.Ledger.Grants.Digest(rightDigest);
        return leftDigest.AsSpan().SequenceEqual(rightDigest)
            && Records(left).SequenceEqual(Records(right))
            && Numbers(left).AsSpan(0, 4).SequenceEqual(Numbers(right).AsSpan(0, 4));
    }

    private static ReadOnlySpan<byte> Records(Siege siege) =>
        siege.Ledger.State.Bytes.AsSpan(StateFile.RecordAt(0), StateFile.PayloadBytes - 32);

    private static long[] Numbers(Siege siege) =>
    [
        siege.Ledger.State.Next,
        siege.Lockout.Streak,
        siege.Lockout.RemainingS,
        siege.Ledger.State.Clears,
        siege.Ledger.Log.Next,
        siege.Ledger.Time.LowestNow - siege.Ledger.Time.UptimeS,
        (long)siege.Ledger.Time.State,
    ];
}
