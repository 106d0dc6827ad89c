namespace Lockbox.Tests.PowerCuts;

/// <summary>The flash refuses, garbles or forgets at a storage call of an opening (safety.md P11).</summary>
[TestClass]
public sealed class RefusedWriteTests
{
    private const int ForGood = 100_000;

    [TestMethod]
    public void Flash_FailsBeforeThePulse_RefusedBeforeFiring()
    {
        (int first, int pulse, _) = Calls();
        foreach (Fault fault in Faults(first, pulse))
        {
            Lot lot = Opened(fault);

            Assert.AreEqual(0, lot.Pulses, $"{fault}: the coil must not fire");
            Recover(lot, fault);
        }
    }

    [TestMethod]
    public void Flash_FailsAfterThePulse_OneOpeningAndNothingForgotten()
    {
        (_, int pulse, int all) = Calls();
        foreach (Fault fault in Faults(pulse, all))
        {
            Recover(Opened(fault), fault);
        }
    }

    private static IEnumerable<Fault> Faults(int from, int to)
    {
        return Enumerable.Range(from, to - from)
            .SelectMany(call => Enum.GetValues<FaultKind>()
                .SelectMany(kind => new[] { new Fault(call, kind, 0), new Fault(call, kind, 1), new Fault(call, kind, ForGood) }));
    }

    // The storage calls before the last key, before the pulse, and in all.
    private static (int First, int Pulse, int All) Calls()
    {
        Lot lot = Armed();
        lot.Flash.Watch(cut: null);
        lot.Enter(Code.Of(1));
        int first = lot.FirstCall;
        while (lot.Pulses == 0)
        {
            lot.Pass(10);
        }

        int pulse = lot.Flash.Calls.Count;
        lot.Wait(6000);
        return (first, pulse, lot.Flash.Calls.Count);
    }

    private static Lot Opened(Fault fault)
    {
        Lot lot = Armed();
        lot.Flash.Watch(fault);
        lot.Try(Code.Of(1));
        lot.Exchange();
        return lot;
    }

    private static Lot Armed()
    {
        Lot lot = new(Rehearsal.Provisioned(), new Witness());
        lot.PowerOn();
        lot.Connect();
        GrantScenarios.Three(lot);
        lot.Wait(20_000);
        return lot;
    }

    private static void Recover(Lot lot, Fault fault)
    {
        lot.PowerOff(losesMail: false);
        lot.Flash.Watch(cut: null);
        Recovery.Run(lot);
        Assert.IsEmpty(lot.Witness.Violations, $"{fault}: {string.Join("; ", lot.Witness.Violations)}");
    }
}
