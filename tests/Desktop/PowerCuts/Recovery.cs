using Lockbox.Core.Codes;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// What follows a cut: the power comes, the issuer sends what has no receipt, and people type codes, used and unused ones.
/// Then every promise is looked at.
/// </summary>
internal static class Recovery
{
    private const int MostTries = 4;

    public static void Run(Lot lot)
    {
        if (!lot.IsOn)
        {
            lot.PowerOn();
        }

        Calm(lot);
        lot.Wait(200);
        lot.Connect();
        LedgerPromises.Check(lot);
        Open(lot);
        lot.Exchange();
        LedgerPromises.Check(lot);
    }

    // Whatever was amiss is over.
    private static void Calm(Lot lot)
    {
        lot.Box.Supply.IsGood = true;
        lot.Box.Lid.IsOpen = false;
        lot.Coil.LiftsAtPulse = 1;
        lot.Post.Acknowledges = true;
        lot.Post.TellsTime = true;
    }

    private static void Open(Lot lot)
    {
        if (lot.Ledger.Lockout.IsClosed)
        {
            lot.Clear();
            lot.Witness.Expect(!lot.Ledger.Lockout.IsClosed, "still closed after a clear");
        }

        foreach (Code code in Chosen(lot.Witness))
        {
            Try(lot, code);
        }
    }

    // Those that were tried first: they are the ones that must not open again.
    private static Code[] Chosen(Witness witness)
    {
        return [.. witness.Fates
            .OrderByDescending(fate => fate.HasPulsed)
            .ThenByDescending(fate => fate.IsTried)
            .ThenByDescending(fate => fate.IsRevoked)
            .ThenBy(fate => fate.IsReceipted)
            .Select(fate => fate.Code)
            .Take(MostTries)];
    }

    private static void Try(Lot lot, Code typed)
    {
        lot.SitOutPenalty();
        Code code = Records.Held(lot, typed);
        bool isArmed = Records.StatusOf(lot.Ledger, code) == GrantStatus.Armed;
        bool must = isArmed && Records.ProspectOf(lot, code) == Prospect.Good && code.Kind != GrantKind.Technician;
        bool has = lot.Try(code);
        lot.Witness.Expect(has == must, has ? $"{code.Id} opened" : $"{code.Id} is armed and did not open");
    }
}
