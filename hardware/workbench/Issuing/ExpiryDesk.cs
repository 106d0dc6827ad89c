namespace Lockbox.Issuing;

/// <summary>Ends grants whose window is over.</summary>
internal static class ExpiryDesk
{
    public static void Sweep(Tables tables, long now)
    {
        foreach (GrantRecord grant in tables.Grants.Overdue(now))
        {
            tables.Grants.SetState(grant.Id, GrantState.Expired);
            tables.Journal.Grant(grant.Box, grant.Id, GrantState.Expired, now);
        }
    }
}
