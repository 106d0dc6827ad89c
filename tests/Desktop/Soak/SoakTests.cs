using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Soak;

/// <summary>A day of the unchanged firmware in steps of time: it takes no more memory, threads or connections at its end than after an hour.</summary>
[TestClass]
public sealed class SoakTests
{
    private const long SlackBytes = 500_000;
    private const int SlackThreads = 4;

    [TestMethod]
    public void Box_AfterADay_IsAsItWasAfterAnHour()
    {
        Tally tally = new("soak");
        using Day day = new(tally);
        day.Boot();
        day.LiveAnHour();
        Footprint early = day.Measure();
        while (tally.Count < Sizes.Of("soak"))
        {
            day.LiveAnHour();
        }

        Footprint late = day.Measure();
        Console.WriteLine($"{early} after an hour, {late} at the end");
        bool isFlat = late.Bytes - early.Bytes < SlackBytes && late.Threads - early.Threads < SlackThreads
            && late.Workers == early.Workers && late.Connections == early.Connections;
        if (!isFlat)
        {
            tally.Violate($"{early} after an hour, {late} at the end");
        }

        tally.Close();
    }
}
