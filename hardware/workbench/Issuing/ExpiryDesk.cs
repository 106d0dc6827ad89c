namespace Lockbox.Issuing;

/// <summary>Ends grants whose window is over.</summary>
internal static class ExpiryDesk
{
    public static bool Sweep(Tables tables, long now)
    {
        List<GrantRecord> overdue = tables.Grants.Overdue(now);
        foreach (GrantRecord grant in overdue)
        {
            tables.Grants.SetState(grant.Id, GrantState.Expired);
            tables.Journal.Grant(grant.Box, grant.Id, GrantState.Expired, now);
        }

        return overdue.Count > 0;
    }
}
