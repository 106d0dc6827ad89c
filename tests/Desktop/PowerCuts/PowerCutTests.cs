using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>The power is cut before, inside and after every storage call of every scenario, in every tear mode.</summary>
[TestClass]
public sealed class PowerCutTests
{
    // Chance and lost mail differ between rounds.
    private const int FewestRounds = 2;

    [TestMethod]
    public void PowerCut_AnyStorageCallOfAnyScenario_EveryPromiseHolds()
    {
        Tally tally = new("power-cuts");
        Rehearsed[] all = Rehearsed.All(Scenarios.All);
        for (int seed = 1; seed <= FewestRounds || tally.Count < Sizes.Of("power-cuts"); seed++)
        {
            int round = seed;
            Parallel.ForEach(all.SelectMany(each => each.Cuts(round)), each => Cut(each.Name, each.Rehearsal, tally));
        }

        Console.WriteLine($"{all.Length} scenarios, {all.Sum(each => each.Calls.Count)} storage calls");
        tally.Close();
    }

    private static void Cut(CutName name, Rehearsal rehearsal, Tally tally)
    {
        foreach (string wrong in name.Run(rehearsal))
        {
            tally.Violate(wrong);
        }

        tally.Add();
    }
}
