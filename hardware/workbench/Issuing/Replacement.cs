namespace Lockbox.Issuing;

/// <summary>
/// Moves the codes of a box to another unit with a key of its own. The digits stay, what the box keeps of them is made anew.
/// </summary>
internal sealed class Replacement(Tables tables, long now)
{
    /// <summary>Ends what the unit before will not hear of any more.</summary>
    /// <returns>The grants that the new unit is to hold, in their order.</returns>
    public List<GrantRecord> Retire(BoxRecord before)
    {
        ExpiryDesk.Sweep(tables, now);
        List<GrantRecord> live = tables.Grants.Live(before.Id);
        foreach (GrantRecord grant in live.Where(grant => grant.Revoke is not null))
        {
            // The new unit never learns of it, which is as good as having forgotten it.
            tables.Grants.SetState(grant.Id, GrantState.Revoked, "the unit was replaced before it had confirmed that");
            tables.Journal.Grant(before.Id, grant.Id, GrantState.Revoked, now);
        }

        live.RemoveAll(grant => grant.Revoke is not null);
        return live;
    }

    /// <summary>Has commands carry the grants to the new unit, from its first number on.</summary>
    public void Move(BoxRecord box, List<GrantRecord> grants)
    {
        using BoxKeys keys = new(box);
        foreach (GrantRecord grant in grants)
        {
            byte[] tag = keys.TagOf(grant.Code!, grant.Symbol!.Value);
            tables.Grants.Move(grant.Id, box.Epoch, tag);
            GrantDesk.Enqueue(tables, box, keys, grant with { Tag = tag });
            tables.Journal.Grant(box.Id, grant.Id, GrantState.Created, now, "moved to another unit");
        }
    }
}
