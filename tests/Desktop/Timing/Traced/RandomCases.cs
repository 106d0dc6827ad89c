using System.Globalization;
using System.Text;
using Lockbox.Core;
using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>Random codes against random sets of grants; half of the codes are in the set.</summary>
/// <param name="add">Counts a case.</param>
/// <param name="violate">Takes what differed.</param>
internal sealed class RandomCases(Action add, Action<string> violate)
{
    private const int CodesPerSet = 10;

    private Trail _first;

    public void Run(int seed, long cases)
    {
        Code code = new(new Random(seed));
        DeskSubject desk = new(new SlotTags());

        // What runs once in a program, such as static constructors, runs here.
        desk.Weigh(code.Digits, code.Symbol);
        _first = desk.Weigh(code.Digits, code.Symbol);
        for (int set = 0; (long)set * CodesPerSet < cases; set++)
        {
            RunSet(seed + set);
        }
    }

    private void RunSet(int seed)
    {
        Random random = new(seed);
        Code[] codes = [.. Enumerable.Range(0, CodesPerSet).Select(_ => new Code(random))];
        DeskSubject desk = new(Slots(random, codes));
        for (int i = 0; i < codes.Length; i++)
        {
            Trail trail = desk.Weigh(codes[i].Digits, codes[i].Symbol);
            add();
            if (trail != _first || (desk.Slot < 0) == IsInSet(i))
            {
                violate($"set of seed {seed}, code {i}: {trail.Count} steps instead of {_first.Count}, slot {desk.Slot}");
            }
        }
    }

    private static bool IsInSet(int code)
    {
        return code % 2 == 0;
    }

    private static SlotTags Slots(Random random, Code[] codes)
    {
        SlotTags slots = SlotTags.Random(random.Next(Limits.GrantSlots + 1), random);
        int[] places = [.. Enumerable.Range(0, Limits.GrantSlots)];
        random.Shuffle(places);
        for (int i = 0; i < codes.Length; i++)
        {
            if (IsInSet(i))
            {
                slots.With(places[i], DeskSubject.TagOf(codes[i].Digits, codes[i].Symbol));
            }
        }

        return slots;
    }

    private sealed class Code(Random random)
    {
        public byte[] Digits { get; } = Encoding.ASCII.GetBytes(random.Next(100_000_000).ToString("D8", CultureInfo.InvariantCulture));

        public int Symbol { get; } = random.Next(Limits.Symbols);
    }
}
