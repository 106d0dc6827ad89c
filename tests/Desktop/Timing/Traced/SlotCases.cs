using Lockbox.Core;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>The typed tag in each of the 96 slots, and nowhere with 0 to 64 live grants.</summary>
internal static class SlotCases
{
    public static void Run(OneTrail trail, byte[] tag)
    {
        for (int slot = 0; slot < Limits.GrantSlots; slot++)
        {
            int match = slot;
            trail.Hold($"match in slot {slot}", () => SlotTags.Random(Limits.GrantSlots, new Random(1)).With(match, tag));
        }

        for (int live = 0; live <= Limits.LiveGrants; live++)
        {
            int count = live;
            trail.Hold($"no match, {live} live grants", () => SlotTags.Random(count, new Random(1)));
        }
    }
}
