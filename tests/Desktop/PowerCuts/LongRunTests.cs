using System.Diagnostics;
using System.Globalization;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// Lives of chance: LOCKBOX_LONG_CUTS says how many cuts there are to be in all, LOCKBOX_LONG_SEED which life is the first.
/// </summary>
[TestClass]
public sealed class LongRunTests
{
    private const int CutsInALife = 250;
    private const int GateCuts = 10_000;
    private const string Test = "dotnet test tests/Desktop/Lockbox.Tests.csproj --filter FullyQualifiedName~PowerCuts.LongRunTests";

    [TestMethod]
    public void PowerCut_AtAnyTimeInALongLife_EveryPromiseHolds()
    {
        int cuts = Given("LOCKBOX_LONG_CUTS", GateCuts);
        int first = Given("LOCKBOX_LONG_SEED", 1);
        List<string> wrong = [];
        long done = 0;
        Stopwatch watch = Stopwatch.StartNew();

        Parallel.For(first, first + ((cuts + CutsInALife - 1) / CutsInALife), seed =>
        {
            LongLife life = new(seed);
            IReadOnlyList<string> found = life.Run(CutsInALife);
            Interlocked.Add(ref done, life.Cuts);
            lock (wrong)
            {
                wrong.AddRange(found.Select(what => $"{what}\n    LOCKBOX_LONG_SEED={seed} LOCKBOX_LONG_CUTS={CutsInALife} {Test}"));
            }
        });

        double rate = done / watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"long run: {done} cuts, {wrong.Count} violations, {rate:F0} cuts a second"));
        Assert.IsEmpty(wrong, string.Join(Environment.NewLine, wrong.Take(20)));
        Assert.IsGreaterThanOrEqualTo(cuts, done, "cuts");
    }

    private static int Given(string variable, int otherwise)
    {
        return int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int given) ? given : otherwise;
    }
}
