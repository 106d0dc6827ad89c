using Lockbox.Core;
using Lockbox.Core.Codes;

namespace Lockbox.Tests.PowerCuts;

/// <summary>What holds of a box the moment it is up again, before anybody touches it.</summary>
internal static class BootPromises
{
    public static void Check(Lot lot)
    {
        Witness witness = lot.Witness;
        Ledger ledger = lot.Ledger;
        witness.Expect(lot.Box.Coil.Pulses == 0 && !lot.Box.Coil.IsOn, "the coil fired at boot");
        witness.Expect(ledger.State.IsSound, "the state is not sound");
        witness.Expect(ledger.State.Next >= witness.Orders.Confirmed, $"next {ledger.State.Next} after receipts up to {witness.Orders.Confirmed}");
        witness.Expect(ledger.Time.LowestNow >= witness.Floor, $"time {ledger.Time.LowestNow} below the floor {witness.Floor}");
        witness.Expect(ledger.Log.Next > witness.Events.Highest, $"event number {ledger.Log.Next} after {witness.Events.Highest}");
        CheckGuesses(lot);
        CheckClaims(lot);
    }

    private static void CheckGuesses(Lot lot)
    {
        GuessCount guesses = lot.Witness.Guesses;
        Lockout lockout = lot.Ledger.Lockout;
        DurableFails durable = DurableFails.Of(lot.Flash, lot.Box.Keyring.Store);
        bool isWithin = lockout.Streak >= guesses.LeastStreak && lockout.Streak <= guesses.MostStreak;
        lot.Witness.Expect(isWithin, $"a streak of {lockout.Streak}, not {guesses.LeastStreak} to {guesses.MostStreak}");
        lot.Witness.Expect(durable.Bucket >= guesses.LeastBucket, $"a bucket of {durable.Bucket}, not {guesses.LeastBucket}");
        lot.Witness.Expect(lockout.RemainingS >= guesses.OwedS, $"a penalty of {lockout.RemainingS} s, not {guesses.OwedS} s");
        lot.Witness.Expect(lockout.IsClosed == (lockout.Streak >= Limits.ClosingFailures), "closed at a hundred");
    }

    private static void CheckClaims(Lot lot)
    {
        foreach (KeyValuePair<string, int> record in Records.Of(lot.Ledger))
        {
            bool isClaimed = GrantRecord.Status(lot.Ledger.State.Bytes, record.Value) == GrantStatus.Claimed;
            lot.Witness.Expect(!isClaimed, $"{record.Key} is still claimed after a boot");
        }
    }
}
