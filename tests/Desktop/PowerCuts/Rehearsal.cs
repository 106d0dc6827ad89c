using Lockbox.Core.Store;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// Plays one scenario again and again from the same beginning: uncut to count its storage calls, then with cuts. Any thread.
/// </summary>
internal sealed class Rehearsal
{
    private readonly Scenario _scenario;
    private readonly byte[][] _image;
    private readonly Witness _witness;

    /// <summary>Lives what the box has behind it when the scenario begins.</summary>
    public Rehearsal(Scenario scenario)
    {
        _scenario = scenario;
        Lot lot = new(Fresh(), new Witness());
        if (!scenario.IsFirst)
        {
            lot.PowerOn();
            lot.Connect();
            scenario.Before(lot);
            Rest(lot);
        }

        _image = lot.Flash.Image();
        _witness = lot.Witness;
        Assert.IsEmpty(_witness.Violations, $"{scenario.Name}, before it begins: {string.Join("; ", _witness.Violations)}");
    }

    /// <summary>Plays it without a cut.</summary>
    /// <returns>Its storage calls; true for a write.</returns>
    public IReadOnlyList<bool> Calls()
    {
        Lot lot = Begin();
        lot.Flash.Watch(cut: null);
        _scenario.Act(lot);
        bool[] calls = [.. lot.Flash.Calls];
        Recovery.Run(lot);
        Assert.IsEmpty(lot.Witness.Violations, $"{_scenario.Name}, uncut: {string.Join("; ", lot.Witness.Violations)}");
        return calls;
    }

    /// <summary>Plays it with one cut.</summary>
    /// <returns>The storage calls of what follows the cut.</returns>
    public IReadOnlyList<bool> CallsAfter(Cut cut)
    {
        Lot lot = Begin();
        Play(lot, cut, _scenario.Act);
        lot.Flash.Watch(cut: null);
        Recovery.Run(lot);
        return [.. lot.Flash.Calls];
    }

    /// <summary>Plays it with a cut, and with another in what follows each.</summary>
    /// <returns>The promises broken.</returns>
    public IReadOnlyList<string> Run(params Cut[] cuts)
    {
        Lot lot = Begin();
        try
        {
            for (int i = 0; i < cuts.Length; i++)
            {
                Play(lot, cuts[i], i == 0 ? _scenario.Act : Recovery.Run);
            }

            lot.Flash.Watch(cut: null);
            Recovery.Run(lot);
        }
        catch (Exception fall) when (fall is not AssertFailedException)
        {
            lot.Witness.Note($"the program fell: {fall}");
        }

        return lot.Witness.Violations;
    }

    /// <returns>The files of a box as provisioning leaves them.</returns>
    public static byte[][] Fresh()
    {
        CutFlash flash = new();
        byte[][] blank = flash.Image();
        byte[] storeKey = new TestBox(NativeHash.Instance, flash).Keyring.Store;
        flash.Restore(blank);
        Provisioned.Write(flash, new SlotSeal(NativeHash.Instance, storeKey, TestBox.Epoch));
        return flash.Image();
    }

    private Lot Begin()
    {
        Lot lot = new(_image, _witness.Copy());
        if (_scenario.Start != Start.Off)
        {
            lot.PowerOn();
            lot.Wait(200);
        }

        if (_scenario.Start == Start.Connected)
        {
            lot.Connect();
        }

        return lot;
    }

    private static void Play(Lot lot, Cut cut, Action<Lot> act)
    {
        lot.Flash.Watch(cut);
        try
        {
            act(lot);
        }
        catch (PowerCut)
        {
            lot.PowerOff(cut.LosesMail);
            return;
        }

        lot.Witness.Note("the cut was not reached");
    }

    /// <summary>Lets the box finish what it does by itself, and switches it off.</summary>
    public static void Rest(Lot lot)
    {
        if (lot.IsOn)
        {
            lot.Wait(20_000);
            lot.PowerOff(losesMail: false);
        }
    }
}
