// The protocol itself, without a line of the firmware: every state that issuer, network, box and people can come to is
// visited, and each mistake that was planted must be found with a shortest trace.
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Model.Protocol;

[TestClass]
public sealed class ProtocolTests
{
    [TestMethod]
    public void Every_state_keeps_the_promises_and_every_planted_mistake_is_found()
    {
        Tally tally = new("protocol-states");
        foreach (Rules rules in Rules.Sound)
        {
            foreach (Script script in Script.All)
            {
                ExploreSound(rules, script, tally);
            }
        }

        foreach (Rules rules in Rules.Broken)
        {
            ExploreBroken(rules, tally);
        }

        tally.Close();
    }

    private static void ExploreSound(Rules rules, Script script, Tally tally)
    {
        Exploration exploration = new(rules, script);
        exploration.Run(tally);
        Console.WriteLine($"{rules.Name}, {script.Name}: {exploration.States} states");
        if (exploration.Counterexample.Count > 0)
        {
            tally.Violate($"{rules.Name}, {script.Name}: {string.Join("; ", exploration.Counterexample)}");
        }
    }

    // Not every script lets every mistake show, so the shortest trace over all of them counts.
    private static void ExploreBroken(Rules rules, Tally tally)
    {
        IReadOnlyList<string>? shortest = null;
        int states = 0;
        foreach (Script script in Script.All)
        {
            Exploration exploration = new(rules, script);
            exploration.Run(null);
            bool isShorter = shortest is null || exploration.Counterexample.Count < shortest.Count;
            if (exploration.Counterexample.Count > 0 && isShorter)
            {
                shortest = exploration.Counterexample;
                states = exploration.States;
            }
        }

        if (shortest is null)
        {
            tally.Violate($"not found: {rules.Name}");
            return;
        }

        Console.WriteLine($"{rules.Name}: found after {states} states");
        Console.WriteLine(string.Join(Environment.NewLine, shortest.Select((what, number) => $"  {number + 1}. {what}")));
    }
}
