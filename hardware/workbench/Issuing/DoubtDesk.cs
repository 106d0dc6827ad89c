namespace Lockbox.Issuing;

/// <summary>
/// Ends doubts about codes. A box that has consumed a grant may have stored or refused it; when its receipt got lost, the
/// word "repeated" does not tell, nor does a later number, and the command may even have been another vault's.
/// </summary>
internal static class DoubtDesk
{
    private const string Why = "its receipt got lost; another code takes its place";

    /// <summary>Gives every code in doubt up for a fresh one. Call it when the message at hand has told what it can.</summary>
    public static void Settle(Tables tables, string boxId, long now)
    {
        BoxRecord box = tables.Boxes.Get(boxId);
        if (box.Attention is not null)
        {
            return;
        }

        foreach (GrantRecord grant in tables.Grants.Doubtful(box.Id, now))
        {
            Reissue(tables, box, grant, now);
        }
    }

    // Nobody was shown the code, so it can be taken back whatever the box did with it.
    private static void Reissue(Tables tables, BoxRecord box, GrantRecord grant, long now)
    {
        GrantDesk desk = new(tables, now);
        desk.EnqueueRevoke(box, grant.Id, [grant]);
        tables.Grants.SetState(grant.Id, grant.State, Why);
        tables.Journal.Grant(box.Id, grant.Id, grant.State, now, Why);
        desk.Replace(box, grant);
    }
}
