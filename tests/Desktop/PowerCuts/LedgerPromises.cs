using Lockbox.Core.Codes;

namespace Lockbox.Tests.PowerCuts;

/// <summary>What holds once the box and its issuer have told each other everything.</summary>
internal static class LedgerPromises
{
    public static void Check(Lot lot)
    {
        Ledger ledger = lot.Ledger;
        Witness witness = lot.Witness;
        witness.Expect(witness.Orders.IsDone, $"only {witness.Orders.Confirmed} of {witness.Orders.Count} commands were taken");
        witness.Expect(ledger.Log.Unacked == ledger.Log.Next, $"events from {ledger.Log.Unacked} to {ledger.Log.Next} do not come");
        long missing = witness.Events.MissingBelow(ledger.Log.Next);
        witness.Expect(missing <= ledger.Log.Lost, $"{missing} events are missing and {ledger.Log.Lost} counted as lost");
        witness.Expect(ledger.Lockout.Streak <= witness.Guesses.MostStreak, $"a streak of {ledger.Lockout.Streak} after a clear");

        Dictionary<string, int> records = Records.Of(ledger);
        foreach (Fate fate in witness.Fates)
        {
            bool isThere = records.TryGetValue(fate.Code.Id, out int record);
            GrantStatus status = isThere ? GrantRecord.Status(ledger.State.Bytes, record) : GrantStatus.Empty;
            witness.Note(Judge(fate, status, ledger.Time.LowestNow));
        }
    }

    private static string? Judge(Fate fate, GrantStatus status, long now)
    {
        string id = fate.Code.Id;
        bool isEnded = fate.Ends > 0 && fate.Code.Kind == GrantKind.Buyer;
        bool isLost = status == GrantStatus.Empty && fate.IsReceipted && !fate.IsRevoked && !isEnded && now <= fate.Code.Expires;
        bool isUntold = (status > GrantStatus.Armed || fate.HasPulsed) && !isEnded && fate.Code.Kind == GrantKind.Buyer;
        return isLost ? $"{id} was receipted and is not on the box"
            : isEnded && status is (GrantStatus.Armed or GrantStatus.Claimed) ? $"{id} has ended and is {status}"
            : isUntold ? $"{id} is {status} and no event tells of it"
            : status > GrantStatus.Armed && !fate.IsTried ? $"{id} is {status} and nobody typed it"
            : status == GrantStatus.Armed && fate.IsRevocationReceipted ? $"{id} is armed after its revocation"
            : null;
    }
}
