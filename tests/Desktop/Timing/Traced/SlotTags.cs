using Lockbox.Core;
using Lockbox.Core.Codes;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>What lies in the 96 slots: tags, the first 64 of them of live grants, the others of spent ones.</summary>
internal sealed class SlotTags
{
    /// <summary>One tag a slot, or null where it is empty.</summary>
    public byte[]?[] Tags { get; } = new byte[]?[Limits.GrantSlots];

    /// <returns>Slots from the first on that hold random tags.</returns>
    public static SlotTags Random(int count, Random random)
    {
        SlotTags made = new();
        for (int slot = 0; slot < count; slot++)
        {
            byte[] tag = new byte[Limits.TagBytes];
            random.NextBytes(tag);
            made.Tags[slot] = tag;
        }

        return made;
    }

    public bool Holds(byte[] tag)
    {
        return Tags.Any(stored => stored is not null && stored.SequenceEqual(tag));
    }

    public SlotTags With(int slot, byte[] tag)
    {
        Tags[slot] = tag;
        return this;
    }

    /// <summary>Makes them the box's, as records on flash; it must start anew after that.</summary>
    /// <param name="now">A moment inside every window, Unix seconds.</param>
    public void Store(StateFile state, long now)
    {
        state.Begin();
        for (int slot = 0; slot < Tags.Length; slot++)
        {
            if (Tags[slot] is { } tag)
            {
                Put(state.Bytes, StateFile.RecordAt(slot), tag, slot, now);
            }
        }

        if (!state.Commit())
        {
            throw new InvalidOperationException("the slots were not stored");
        }
    }

    private static void Put(byte[] bytes, int record, byte[] tag, int slot, long now)
    {
        Grant grant = new() { IdLength = 2, NotBefore = now - 3600, Expires = now + 86400 };
        grant.Id[0] = (byte)('a' + (slot / 26));
        grant.Id[1] = (byte)('a' + (slot % 26));
        tag.CopyTo(grant.Tag, 0);
        GrantRecord.Put(bytes, record, grant);
        if (slot >= Limits.LiveGrants)
        {
            GrantRecord.SetStatus(bytes, record, GrantStatus.Opened);
        }
    }
}
