using Lockbox.Core;
using Lockbox.Core.Secrets;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Timing.Controls;
using Lockbox.Tests.Timing.Dudect;
using Lockbox.Tests.Timing.Traced;

namespace Lockbox.Tests.Timing;

/// <summary>
/// The time of a check says nothing, by the clock: a fixed code and random ones take equally long, as far as 102 t-tests can
/// tell. Scans that are wrong on purpose are told apart at once.
/// </summary>
[TestClass]
public sealed class DudectTests
{
    private const int Seed = 2027;

    /// <summary>Above it there is something; above <see cref="Plain"/> there is no doubt.</summary>
    private const double Suspicious = 4.5;
    private const double Plain = 10;

    /// <summary>What really differs doubles its t with four times the measurements; what only seemed to does not.</summary>
    private const int Again = 4;
    private const int Attempts = 3;

    private const int ControlMeasurements = 20_000;

    private static readonly byte[] _tag = [.. Enumerable.Range(100, Limits.TagBytes).Select(number => (byte)number)];

    [TestMethod]
    public void A_check_takes_as_long_for_one_code_as_for_any()
    {
        Tally tally = new("dudect");

        Hold(tally, "scan, all slots wrong in the last byte", () => ScanClock(new CoreScan(), NearMisses()));
        Hold(tally, "scan, match in the first slot", () => ScanClock(new CoreScan(), MatchInFirst()));
        Hold(tally, "HMAC and scan, match in the first slot", CodeClock);

        tally.Close();
    }

    [TestMethod]
    [DataRow(nameof(EarlyExit), true)]
    [DataRow(nameof(StringLoop), false)]
    public void A_scan_that_tells_something_is_caught(string control, bool isNear)
    {
        Stopclock clock = ScanClock(Entries.Make(control), isNear ? NearMisses() : MatchInFirst());

        double t = Battery.LargestT(clock.Measure(ControlMeasurements, Seed));

        Console.WriteLine($"dudect: {control} |t| {t:F1} in {ControlMeasurements}");
        Assert.IsGreaterThan(Plain, t);
    }

    // Each time with slots and tags in memory of their own: where they lie can make a difference too, and that is not the code's.
    private static void Hold(Tally tally, string name, Func<Stopclock> make)
    {
        int count = (int)Sizes.Of("dudect");
        double t = double.MaxValue;
        for (int attempt = 0; attempt < Attempts && t >= Suspicious; attempt++)
        {
            count *= attempt == 0 ? 1 : Again;
            t = Battery.LargestT(make().Measure(count, Seed + attempt));
            tally.Add(count);
            Console.WriteLine($"dudect: {name} |t| {t:F2} in {count}");
        }

        if (t >= Suspicious)
        {
            tally.Violate($"{name}: |t| {t:F2} in {count} measurements, and in all before");
        }
    }

    private static Stopclock ScanClock(IScan scan, SlotTags slots)
    {
        scan.Fill(slots.Tags);
        return new Stopclock(tag => scan.Find(tag), _tag, (random, tag) => random.NextBytes(tag));
    }

    private static Stopclock CodeClock()
    {
        byte[] key = new byte[Limits.KeyBytes];
        byte[] tag = new byte[Limits.TagBytes];
        Verifier verifier = new(NativeHash.Instance, key, Text.Bytes("x"));
        byte[] code = Text.Bytes("48151623");
        verifier.Compute(code, code.Length, 0, tag);
        CoreScan scan = new();
        scan.Fill(SlotTags.Random(Limits.GrantSlots, new Random(Seed)).With(0, [.. tag]).Tags);
        return new Stopclock(Check, code, Draw);

        void Check(byte[] digits)
        {
            verifier.Compute(digits, digits.Length, 0, tag);
            scan.Find(tag);
        }

        static void Draw(Random random, byte[] digits)
        {
            for (int i = 0; i < digits.Length; i++)
            {
                digits[i] = (byte)random.Next('0', '9' + 1);
            }
        }
    }

    // Where a scan that stops at the first difference is slowest: every slot is equal but for the last byte.
    private static SlotTags NearMisses()
    {
        SlotTags slots = new();
        for (int slot = 0; slot < Limits.GrantSlots; slot++)
        {
            byte[] near = [.. _tag];
            near[^1] ^= (byte)(slot + 1);
            slots.With(slot, near);
        }

        return slots;
    }

    // Where a scan that stops at the match is quickest.
    private static SlotTags MatchInFirst()
    {
        return SlotTags.Random(Limits.GrantSlots, new Random(Seed)).With(0, _tag);
    }
}
