using Lockbox.Core;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>A stored tag that is the typed one but for one byte: each of the 16 bytes, each of the 255 wrong values, in
/// each of the slots.</summary>
internal static class PositionCases
{
    private const int Values = 256;

    public static void Run(OneTrail trail, byte[] tag)
    {
        for (int position = 0; position < Limits.TagBytes; position++)
        {
            for (int flip = 1; flip < Values; flip++)
            {
                byte[] near = [.. tag];
                near[position] ^= (byte)flip;
                int slot = flip % Limits.GrantSlots;
                trail.Hold($"byte {position} wrong by {flip:x2}, slot {slot}", () => SlotTags.Random(Limits.GrantSlots, new Random(1)).With(slot, near));
            }
        }
    }
}
