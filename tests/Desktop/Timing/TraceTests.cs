using Lockbox.Tests.Evidence;
using Lockbox.Tests.Timing.Traced;

namespace Lockbox.Tests.Timing;

/// <summary>
/// The time of a check says nothing: between the symbol key and the verdict the box runs the same instructions in the same
/// order, whatever is stored and typed. The compiled Core is counted, instruction by instruction; DudectTests holds a clock to it.
/// </summary>
[TestClass]
public sealed class TraceTests
{
    private const int Seed = 2027;
    private const string Scan = "Lockbox.Core.Codes.GrantCheck.Find ";

    [TestMethod]
    public void A_wrong_tag_runs_the_same_instructions_wherever_and_however_it_is_wrong()
    {
        Tally tally = new("trace-positions");

        Enter<Action<Func<int, string>, Action, Action<string>>>(nameof(Entries.Positions))(Worlds.PlaceOf, tally.Add, tally.Violate);

        tally.Close();
    }

    [TestMethod]
    public void A_match_runs_the_same_instructions_in_every_slot_and_as_a_miss_among_any_number()
    {
        Tally tally = new("trace-slots");

        Enter<Action<Func<int, string>, Action, Action<string>>>(nameof(Entries.Slots))(Worlds.PlaceOf, tally.Add, tally.Violate);

        tally.Close();
    }

    [TestMethod]
    public void Random_codes_among_random_grants_run_the_same_instructions()
    {
        Tally tally = new("trace-random");

        Enter<Action<int, long, Action, Action<string>>>(nameof(Entries.RandomPairs))(Seed, Sizes.Of("trace-random"), tally.Add, tally.Violate);

        tally.Close();
    }

    // What is compared above must be the check itself.
    [TestMethod]
    public void What_is_compared_holds_one_HMAC_then_the_whole_scan_and_one_write_before_both()
    {
        (int[] tape, int writes) = Enter<Func<(int[], int)>>(nameof(Entries.OneVisit))();

        int write = Array.IndexOf(tape, Marks.Write);
        int hash = Array.IndexOf(tape, Marks.CodeHash);
        int scan = Array.FindIndex(tape, IsScan);
        Console.WriteLine($"trace: {tape.Length} steps to the claim, {tape.Count(IsScan)} of them the scan's own, {writes} write");
        Assert.AreEqual(1, writes);
        Assert.IsLessThan(hash, write);
        Assert.IsLessThan(scan, hash);
        Assert.AreEqual(1, tape.Count(place => place == Marks.CodeHash));
        Assert.IsGreaterThan(Core.Limits.GrantSlots * 10, tape.Count(IsScan));
    }

    private static bool IsScan(int place)
    {
        return place >= 0 && Worlds.PlaceOf(place).StartsWith(Scan, StringComparison.Ordinal);
    }

    private static T Enter<T>(string entry)
        where T : Delegate
    {
        return Worlds.One.Enter<T>(typeof(Entries), entry);
    }
}
