namespace Lockbox.Tests.PowerCuts;

/// <summary>The flash refuses, garbles or forgets at a storage call of an opening (safety.md P11).</summary>
[TestClass]
public sealed class RefusedWriteTests
{
    private const int ForGood = 100_000;

    // The count and the claim, each written and read back. Forgetting the failures afterwards may fail: the worst is a wait.
    private const int Deciding = 4;

    [TestMethod]
    public void Flash_FailsAtTheCountOrTheClaim_RefusedBeforeFiring()
    {
        (int first, _) = Calls();
        foreach (Fault fault in Faults(first, first + Deciding))
        {
            Lot lot = Opened(fault);

            Assert.AreEqual(0, lot.Coil.Pulses, $"{fault}: the coil must not fire");
            Recover(lot, fault);
        }
    }

    [TestMethod]
    public void Flash_FailsAfterTheClaim_OneOpeningAndNothingForgotten()
    {
        (int first, int all) = Calls();
        foreach (Fault fault in Faults(first + Deciding, all))
        {
            Lot lot = Opened(fault);

            Assert.AreEqual(1, lot.Coil.Pulses, $"{fault}: the code is spent, so it opens");
            Recover(lot, fault);
        }
    }

    private static IEnumerable<Fault> Faults(int from, int to)
    {
        return Enumerable.Range(from, to - from)
            .SelectMany(call => Enum.GetValues<FaultKind>()
                .SelectMany(kind => new[] { new Fault(call, kind, 0), new Fault(call, kind, 1), new Fault(call, kind, ForGood) }));
    }

    // The storage calls before the last key, and in all.
    private static (int First, int All) Calls()
    {
        Lot lot = Armed();
        lot.Flash.Watch(cut: null);
        lot.Try(Code.Of(1));
        lot.Exchange();
        return (lot.FirstCall, lot.Flash.Calls.Count);
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
        Lot lot = new(Rehearsal.Fresh(), new Witness());
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
