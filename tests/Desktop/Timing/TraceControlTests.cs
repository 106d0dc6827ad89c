using Lockbox.Tests.Timing.Controls;
using Lockbox.Tests.Timing.Traced;

namespace Lockbox.Tests.Timing;

/// <summary>Scans that are wrong on purpose: if the trace does not see them, it would not see it in the box.</summary>
[TestClass]
public sealed class TraceControlTests
{
    [TestMethod]
    [DataRow(nameof(EarlyExit), "byte 15 wrong by ff, slot 63")]
    [DataRow(nameof(SkipEmpty), "no match, 63 live grants")]
    [DataRow(nameof(StringLoop), "match in slot 95")]
    public void A_scan_that_tells_something_is_caught(string control, string example)
    {
        List<string> caught = [];

        Worlds.One.Enter<Action<string, Func<int, string>, Action, Action<string>>>(typeof(Entries), nameof(Entries.Control))(
            control, Worlds.PlaceOf, () => { }, caught.Add);

        Console.WriteLine($"{control}: {caught.Count} cases caught, such as {caught.FirstOrDefault()}");
        Assert.IsTrue(caught.Any(what => what.StartsWith(example + ":", StringComparison.Ordinal)), $"{control} was not caught at '{example}'");
    }
}
