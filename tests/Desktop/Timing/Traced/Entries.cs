using Lockbox.Tests.Timing.Controls;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>Where a test enters the traced world. Only types of the framework come in and go out.</summary>
internal static class Entries
{
    public static void Positions(Func<int, string> placeOf, Action add, Action<string> violate)
    {
        BoxSubject box = new(toVerdict: true);
        PositionCases.Run(new OneTrail(box, placeOf, add, violate), box.Tag);
    }

    public static void Slots(Func<int, string> placeOf, Action add, Action<string> violate)
    {
        BoxSubject box = new(toVerdict: false);
        SlotCases.Run(new OneTrail(box, placeOf, add, violate), box.Tag);
    }

    public static void RandomPairs(int seed, long cases, Action add, Action<string> violate)
    {
        new RandomCases(add, violate).Run(seed, cases);
    }

    /// <summary>The same cases for a scan that is wrong on purpose.</summary>
    public static void Control(string name, Func<int, string> placeOf, Action add, Action<string> violate)
    {
        ScanSubject scan = new(Make(name));
        PositionCases.Run(new OneTrail(scan, placeOf, add, violate), scan.Tag);
        SlotCases.Run(new OneTrail(scan, placeOf, add, violate), scan.Tag);
    }

    /// <returns>The sequence of one visit up to the claim, and how often it wrote to the flash.</returns>
    public static (int[] Tape, int Writes) OneVisit()
    {
        BoxSubject box = new(toVerdict: false);
        List<int> tape = Tracing.Trace.Record();
        box.Try(SlotTags.Random(Core.Limits.GrantSlots, new Random(1)));
        Tracing.Trace.StopRecording();
        return ([.. tape], box.Writes);
    }

    public static IScan Make(string name)
    {
        return name switch
        {
            nameof(EarlyExit) => new EarlyExit(),
            nameof(SkipEmpty) => new SkipEmpty(),
            nameof(StringLoop) => new StringLoop(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such control"),
        };
    }
}
