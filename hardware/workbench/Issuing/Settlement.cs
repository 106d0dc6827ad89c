using Lockbox.Core.Link;

namespace Lockbox.Issuing;

/// <summary>Enters what the box's word on a command means for the grants that it concerns.</summary>
internal sealed class Settlement(Tables tables, long now)
{
    public void Take(BoxRecord box, CommandRecord command, Receipt result)
    {
        tables.Commands.Settle(box, command.Sequence, result);
        switch (command.Command)
        {
            case Names.Grant:
                TakeGrant(box, command.GrantId!, result);
                break;
            case Names.Revoke:
                TakeRevoke(box, command.Sequence, result);
                break;
            default:
                TakeOrder(box, command.Command, result);
                break;
        }
    }

    /// <summary>The box holds the grant for certain.</summary>
    public void Arm(BoxRecord box, GrantRecord grant)
    {
        tables.Grants.SetSure(grant.Id, true);
        if (grant.State.IsArmed())
        {
            return;
        }

        Move(box, grant.Id, grant.WasShown ? GrantState.Released : GrantState.Armed, null);
        if (grant.Replaces is string before)
        {
            Move(box, before, GrantState.Replaced, null);
        }
    }

    public void Move(BoxRecord box, string grantId, GrantState state, string? note)
    {
        tables.Grants.SetState(grantId, state, note);
        tables.Journal.Grant(box.Id, grantId, state, now, note);
    }

    private void TakeGrant(BoxRecord box, string grantId, Receipt result)
    {
        GrantRecord? grant = tables.Grants.Find(grantId);
        bool isOpen = grant is not null && (grant.State <= GrantState.Sent || (grant.State.IsLive() && !grant.IsSure));
        if (!isOpen)
        {
            return;
        }

        switch (result)
        {
            case Receipt.Stored when grant!.IsSure || grant.Revoke is null:
                Arm(box, grant);
                break;
            case Receipt.Stored:
                // Late: another code was issued in its place.
                break;
            case Receipt.Repeated:
                tables.Grants.SetSure(grantId, false);
                break;
            default:
                Move(box, grantId, GrantState.Refused, ReceiptWords.Of(result));
                break;
        }
    }

    private void TakeRevoke(BoxRecord box, long sequence, Receipt result)
    {
        foreach (GrantRecord grant in tables.Grants.RevokedBy(box, sequence))
        {
            if (result is Receipt.Stored or Receipt.Repeated or Receipt.Absent)
            {
                Move(box, grant.Id, GrantState.Revoked, null);
                continue;
            }

            tables.Grants.SetRevoke(grant.Id, null);
            tables.Journal.Note(box.Id, $"the box refused to revoke {grant.Id}: {ReceiptWords.Of(result)}", now);
        }
    }

    private void TakeOrder(BoxRecord box, string command, Receipt result)
    {
        if (result is not (Receipt.Stored or Receipt.Repeated))
        {
            string what = command == Names.Report ? "to report" : "to end its lockout";
            tables.Journal.Note(box.Id, $"the box refused {what}: {ReceiptWords.Of(result)}", now);
        }
    }
}
