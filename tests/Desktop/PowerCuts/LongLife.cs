using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// A box that lives through commands, people and power cuts as chance wills, from provisioning on. The same seed is the same
/// life.
/// </summary>
internal sealed class LongLife
{
    // A boot has about forty storage calls; half of the cuts fall into one.
    private const int MostCalls = 120;

    private readonly int _seed;
    private readonly Random _chance;
    private readonly Lot _lot = new(Rehearsal.Fresh(), new Witness());
    private readonly ChanceActs _acts;

    public LongLife(int seed)
    {
        _seed = seed;
        _chance = new Random(seed);
        _acts = new ChanceActs(_lot, _chance);
    }

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

        wrong.AddRange(_lot.Witness.Violations.Skip(seen).Select(found => $"life {_seed}, after cut {Cuts}: {found}"));
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
            _acts.Next();
            if (_lot.Box.Mail.Inbox.IsLinkUp)
            {
                _lot.Exchange();
                LedgerPromises.Check(_lot);
            }
        }
    }

    private T Draw<T>()
        where T : struct, Enum
    {
        T[] all = Enum.GetValues<T>();
        return all[_chance.Next(all.Length)];
    }
}
