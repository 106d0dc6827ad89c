using Lockbox.Core.Codes;

namespace Lockbox.Tests.PowerCuts;

/// <summary>All that may happen to a box, drawn by lot.</summary>
internal sealed class ChanceActs(Lot lot, Random chance)
{
    private const int MostCodes = 24;
    private const int MostLive = 40;

    private int _issued;
    private int _wrong;

    /// <summary>Does one of them.</summary>
    public void Next()
    {
        switch (chance.Next(20))
        {
            case 0 or 1 or 2:
                Grant();
                break;
            case 3:
                lot.Revoke(AnyCode(), Order.Any);
                break;
            case 4:
                ClearLockout();
                break;
            case 5 or 6 or 7 or 8 or 9:
                Type(AnyCode());
                break;
            case 10 or 11:
                Type(Code.Wrong(_wrong++));
                break;
            case 12:
                EventScenarios.Force(lot, 1);
                break;
            case 13:
                lot.Wait(1000L << chance.Next(13));
                break;
            case 14:
                lot.Disconnect();
                break;
            case 15:
                lot.Box.Supply.IsGood = chance.Next(4) > 0;
                break;
            case 16 when lot.Box.Mail.Inbox.IsLinkUp:
                lot.Replay(MostCodes);
                break;
            default:
                lot.Connect();
                break;
        }
    }

    private void Grant()
    {
        if (lot.Witness.Fates.Count(fate => fate.IsIssued && !fate.IsRevoked && fate.Ends == 0) >= MostLive)
        {
            lot.RevokeAll();
        }

        GrantKind kind = chance.Next(5) == 0 ? GrantKind.Staff : GrantKind.Buyer;
        lot.Grant(Code.Of(_issued++) with { Kind = kind, ClockRule = chance.Next(2) });
    }

    private void ClearLockout()
    {
        if (lot.Ledger.Lockout.RemainingS > 0 || lot.Ledger.Lockout.IsClosed)
        {
            lot.Clear();
        }
    }

    private void Type(Code code)
    {
        bool isPatient = chance.Next(3) > 0;
        if (isPatient)
        {
            lot.SitOutPenalty();
        }

        lot.Coil.LiftsAtPulse = chance.Next(3);
        lot.Try(code);

        // What was typed while a penalty ended is half a code: it must not mix with the next one.
        lot.Wait(isPatient ? 0 : Core.Limits.EntrySilenceMs + 1000);
    }

    // A recent one, mostly.
    private Code AnyCode()
    {
        Fate[] fates = [.. lot.Witness.Fates.Where(fate => fate.IsIssued).TakeLast(MostCodes)];
        return fates.Length == 0 ? Code.Wrong(0) : fates[chance.Next(fates.Length)].Code;
    }
}
