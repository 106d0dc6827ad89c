using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// A box that lives through commands, people and power cuts as chance wills, from provisioning on. The same seed is the same
/// life.
/// </summary>
internal sealed class LongLife(int seed)
{
    // A boot has about forty storage calls; half of the cuts fall into one.
    private const int MostCalls = 120;
    private const int MostCodes = 24;
    private const int MostLive = 40;

    private readonly Random _chance = new(seed);
    private readonly Lot _lot = new(Rehearsal.Fresh(), new Witness());

    private int _issued;
    private int _wrong;

    /// <summary>Cuts so far.</summary>
    public int Cuts { get; private set; }

    /// <summary>Lives until the power was cut so often, and looks at everything then.</summary>
    /// <returns>The promises broken, each with the number of the cut before it was found.</returns>
    public IReadOnlyList<string> Run(int cuts)
    {
        List<string> wrong = [];
        while (Cuts < cuts && wrong.Count == 0)
        {
            Step(wrong, LiveUntilCut);
        }

        Step(wrong, () => Recovery.Run(_lot));
        return wrong;
    }

    private void Step(List<string> wrong, Action life)
    {
        int seen = _lot.Witness.Violations.Count;
        try
        {
            life();
        }
        catch (Exception fall) when (fall is not PowerCut)
        {
            _lot.Witness.Note($"the program fell: {fall}");
        }

        wrong.AddRange(_lot.Witness.Violations.Skip(seen).Select(found => $"life {seed}, after cut {Cuts}: {found}"));
        _lot.Flash.Watch(cut: null);
    }

    private void LiveUntilCut()
    {
        Cut cut = new(_chance.Next(MostCalls), Draw<CutPoint>(), Draw<Tear>(), _chance.Next());
        _lot.Flash.Watch(cut);
        try
        {
            Live();
        }
        catch (PowerCut)
        {
            _lot.PowerOff(cut.LosesMail);
            Cuts++;
        }
    }

    private void Live()
    {
        if (!_lot.IsOn)
        {
            _lot.PowerOn();
        }

        while (true)
        {
            Act();
            if (_lot.Box.Mail.Inbox.IsLinkUp)
            {
                _lot.Exchange();
                LedgerPromises.Check(_lot);
            }
        }
    }

    private void Act()
    {
        switch (_chance.Next(20))
        {
            case 0 or 1 or 2:
                Grant();
                break;
            case 3:
                _lot.Revoke(AnyCode(), Order.Any);
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
                EventScenarios.Force(_lot, 1);
                break;
            case 13:
                _lot.Wait(1000L << _chance.Next(13));
                break;
            case 14:
                _lot.Disconnect();
                break;
            case 15:
                _lot.Box.Supply.IsGood = _chance.Next(4) > 0;
                break;
            case 16 when _lot.Box.Mail.Inbox.IsLinkUp:
                _lot.Replay(MostCodes);
                break;
            default:
                _lot.Connect();
                break;
        }
    }

    private void Grant()
    {
        if (_lot.Witness.Fates.Count(fate => fate.IsIssued && !fate.IsRevoked && fate.Ends == 0) >= MostLive)
        {
            _lot.RevokeAll();
        }

        GrantKind kind = _chance.Next(5) == 0 ? GrantKind.Staff : GrantKind.Buyer;
        _lot.Grant(Code.Of(_issued++) with { Kind = kind, ClockRule = _chance.Next(2) });
    }

    private void ClearLockout()
    {
        if (_lot.Ledger.Lockout.RemainingS > 0 || _lot.Ledger.Lockout.IsClosed)
        {
            _lot.Clear();
        }
    }

    private void Type(Code code)
    {
        bool isPatient = _chance.Next(3) > 0;
        if (isPatient)
        {
            _lot.SitOutPenalty();
        }

        _lot.LiftsAtPulse = _chance.Next(3);
        _lot.Try(code);

        // What was typed while a penalty ended is half a code: it must not mix with the next one.
        _lot.Wait(isPatient ? 0 : Core.Limits.EntrySilenceMs + 1000);
    }

    // A recent one, mostly.
    private Code AnyCode()
    {
        Fate[] fates = [.. _lot.Witness.Fates.Where(fate => fate.IsIssued).TakeLast(MostCodes)];
        return fates.Length == 0 ? Code.Wrong(0) : fates[_chance.Next(fates.Length)].Code;
    }

    private T Draw<T>()
        where T : struct, Enum
    {
        T[] all = Enum.GetValues<T>();
        return all[_chance.Next(all.Length)];
    }
}
