using Lockbox.Fuzzing;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Fuzz;

/// <summary>
/// Whatever bytes come over the link, out of the flash or in the identity file: no exception, no hang, no memory to speak
/// of, and no effect unless they are authentic and in order. Seeds and changed seeds, run in this process; long.sh does the
/// same under afl-fuzz.
/// </summary>
[TestClass]
public sealed class FuzzTests
{
    // The gate can afford more than it must show.
    private const int GateTimes = 2;

    [TestMethod]
    public void No_input_breaks_a_promise()
    {
        Tally tally = new("fuzz");
        long least = Sizes.Of("fuzz") * (Sizes.AreGoals ? 1 : GateTimes);
        long rounds = (least / Targets.Names.Count / Worker.InputsPerRound) + 1;
        foreach (string name in Targets.Names)
        {
            new Crew(name, tally).Run(rounds);
        }

        tally.Close();
    }

    [TestMethod]
    public void What_once_broke_a_promise_breaks_none()
    {
        foreach (string name in Targets.Names)
        {
            ITarget target = Targets.New(name);
            foreach (string path in Corpus.FindingsOf(name))
            {
                target.Run(File.ReadAllBytes(path));
            }
        }
    }
}
