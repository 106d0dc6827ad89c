using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// The power is cut, and cut again at a storage call of what follows: the next boot, the commands sent again, the codes
/// typed. The second cuts of each first one are spread evenly over all there are.
/// </summary>
[TestClass]
public sealed class SecondCutTests
{
    [TestMethod]
    public void PowerCut_AgainAtAnyCallOfTheRecovery_EveryPromiseHolds()
    {
        Tally tally = new("power-cuts-depth2");
        Rehearsed[] core = Rehearsed.All(Scenarios.Core);
        long share = (Sizes.Of("power-cuts-depth2") + core.Length - 1) / core.Length;

        Parallel.ForEach(core.SelectMany(each => Firsts(each, share)), first => CutAgain(first, tally));

        tally.Close();
    }

    // As many rounds of first cuts as it takes: when a scenario has few calls, chance plays each of them anew.
    private static IEnumerable<First> Firsts(Rehearsed scenario, long share)
    {
        int cuts = scenario.Cuts(seed: 0).Count();
        int rounds = (int)Math.Max(1, share / (cuts * MostSeconds));
        long each = (share + ((long)cuts * rounds) - 1) / ((long)cuts * rounds);
        return Enumerable.Range(1, rounds)
            .SelectMany(seed => scenario.Cuts(seed))
            .Select(cut => new First(cut.Name, cut.Rehearsal, (int)each));
    }

    // About what a recovery has, so that no second cut is played twice in one round.
    private const int MostSeconds = 400;

    private static void CutAgain(First first, Tally tally)
    {
        Cut cut = first.Name.Cuts[0];
        Cut[] seconds = [.. Cut.OfAll(first.Rehearsal.CallsAfter(cut), cut.Seed)];
        int offset = new Random(cut.Chance).Next(seconds.Length);
        for (int i = 0; i < first.Seconds; i++)
        {
            Cut second = seconds[(offset + (int)((long)i * seconds.Length / first.Seconds)) % seconds.Length];
            foreach (string wrong in new CutName(first.Name.Scenario, cut, second).Run(first.Rehearsal))
            {
                tally.Violate(wrong);
            }

            tally.Add();
        }
    }

    private sealed record First(CutName Name, Rehearsal Rehearsal, int Seconds);
}
