using Lockbox.Core.Codes;

namespace Lockbox.Fuzzing;

/// <summary>What the box remembers, at one moment, but for the grants themselves.</summary>
internal readonly record struct LedgerView(
    bool IsSound,
    long Next,
    long Boots,
    long Streak,
    int RemainingS,
    long LowestNow,
    ClockState Clock,
    long NextEvent,
    long Unacked,
    long Lost)
{
    public static LedgerView Of(Ledger ledger)
    {
        return new LedgerView(
            ledger.State.IsSound,
            ledger.State.Next,
            ledger.State.Boots,
            ledger.Lockout.Streak,
            ledger.Lockout.RemainingS,
            ledger.Time.LowestNow,
            ledger.Time.State,
            ledger.Log.Next,
            ledger.Log.Unacked,
            ledger.Log.Lost);
    }

    /// <returns>The grant records, where they are.</returns>
    public static ReadOnlySpan<byte> Grants(Ledger ledger)
    {
        return ledger.State.Bytes.AsSpan(StateFile.RecordAt(0), StateFile.RecordAt(Core.Limits.GrantSlots) - StateFile.RecordAt(0));
    }
}
