namespace Lockbox.Tests.Timing.Dudect;

/// <summary>
/// The 102 tests of dudect (Reparaz, Balasch, Verbauwhede 2017) on one set of samples: the raw times, the times below each
/// of 100 percentiles, since interruptions only ever add, and the squares of the distances from the mean.
/// </summary>
internal static class Battery
{
    private const int Crops = 100;

    // A test on fewer values says nothing.
    private const int Fewest = 1000;

    /// <returns>The largest |t|.</returns>
    public static double LargestT(Samples samples)
    {
        WelchTest raw = Test(samples, long.MaxValue);
        double largest = Math.Max(Math.Abs(raw.T), Math.Abs(SecondOrder(samples, raw).T));
        long[] sorted = [.. samples.Times.Order()];
        for (int i = 0; i < Crops; i++)
        {
            int kept = (int)(sorted.Length * (1 - Math.Pow(0.5, 10.0 * (i + 1) / Crops)));
            if (kept >= Fewest)
            {
                largest = Math.Max(largest, Math.Abs(Test(samples, sorted[kept]).T));
            }
        }

        return largest;
    }

    private static WelchTest Test(Samples samples, long below)
    {
        WelchTest test = new();
        for (int i = 0; i < samples.Times.Length; i++)
        {
            if (samples.Times[i] < below)
            {
                test.Add(samples.Kinds[i], samples.Times[i]);
            }
        }

        return test;
    }

    private static WelchTest SecondOrder(Samples samples, WelchTest raw)
    {
        WelchTest test = new();
        for (int i = 0; i < samples.Times.Length; i++)
        {
            int kind = samples.Kinds[i];
            double distance = samples.Times[i] - raw.MeanOf(kind);
            test.Add(kind, distance * distance);
        }

        return test;
    }
}
