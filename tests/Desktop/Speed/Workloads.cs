namespace Lockbox.Speed;

/// <summary>Everything that is counted. Entered once in the plain world and once in the traced one.</summary>
internal static class Workloads
{
    public static IEnumerable<string> Names => [.. Desk.Names, .. WholeBox.Names];

    /// <param name="countsSteps">True for instructions, false for bytes.</param>
    /// <returns>Mean and most of each, in the order of <see cref="Names"/>.</returns>
    public static long[] Run(bool countsSteps)
    {
        Meter meter = new(countsSteps);
        Desk.Measure(meter);
        new WholeBox().Measure(meter);
        return [.. meter.Costs];
    }
}
