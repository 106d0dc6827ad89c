using Lockbox.Core.Link;

namespace Lockbox.Issuing;

/// <summary>Enters into the vault what the box has confirmed. The only place that moves the confirmed number.</summary>
internal sealed class ReceiptDesk(Tables tables, long now)
{
    /// <summary>Takes a receipt for one command and, with it, the box's next number.</summary>
    public void Take(BoxRecord box, UpMessage receipt)
    {
        if (!IsPossible(box, receipt.Next))
        {
            return;
        }

        CommandRecord? command = receipt.Sequence < receipt.Next
            ? tables.Commands.Find(box, receipt.Sequence)
            : null;
        if (command is not null)
        {
            Settle(box, command, receipt.Result);
        }

        Advance(box, receipt.Next);
    }

    /// <summary>
    /// Takes the box's next number. What lies below it was consumed; where the receipt got lost it counts as stored, and
    /// the state digest tells if that was wrong. An older number is an old message and means nothing.
    /// </summary>
    public void Advance(BoxRecord box, long next)
    {
        if (!IsPossible(box, next) || next <= box.Confirmed)
        {
            return;
        }

        foreach (CommandRecord command in tables.Commands.WaitingBelow(box, next))
        {
            Settle(box, command, Receipt.Repeated);
        }

        tables.Boxes.Confirm(box.Id, next);
    }

    /// <summary>Stops everything that is sent to a box until it has a new epoch.</summary>
    public void Alarm(BoxRecord box, string why)
    {
        tables.Boxes.SetAttention(box.Id, why);
        tables.Journal.Note(box.Id, why, now);
    }

    private bool IsPossible(BoxRecord box, long next)
    {
        if (next <= box.Next)
        {
            return true;
        }

        Alarm(box, $"The box has taken command {next - 1}, which was never sent: the vault is older than the box.");
        return false;
    }

    private void Settle(BoxRecord box, CommandRecord command, Receipt result)
    {
        tables.Commands.Settle(box, command.Sequence);
        if (command.Command == Names.Grant)
        {
            SettleGrant(box, command.GrantId!, result);
        }
        else if (command.Command == Names.Revoke)
        {
            SettleRevoke(box, command.Sequence, result);
        }
    }

    private void SettleGrant(BoxRecord box, string grantId, Receipt result)
    {
        GrantRecord? grant = tables.Grants.Find(grantId);
        bool isOpen = grant is not null && (grant.State <= GrantState.Sent || (grant.State.IsLive() && !grant.IsSure));
        if (!isOpen)
        {
            return;
        }

        if (result is Receipt.Stored or Receipt.Repeated)
        {
            Arm(box, grant!, result == Receipt.Stored);
        }
        else
        {
            Move(box, grantId, GrantState.Refused, ReceiptWords.Of(result));
        }
    }

    private void Arm(BoxRecord box, GrantRecord grant, bool isSure)
    {
        tables.Grants.SetSure(grant.Id, isSure);
        if (grant.State.IsArmed())
        {
            return;
        }

        Move(box, grant.Id, GrantState.Armed, null);
        if (grant.Replaces is string interrupted)
        {
            Move(box, interrupted, GrantState.Replaced, null);
        }
    }

    private void SettleRevoke(BoxRecord box, long sequence, Receipt result)
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

    private void Move(BoxRecord box, string grantId, GrantState state, string? note)
    {
        tables.Grants.SetState(grantId, state, note);
        tables.Journal.Grant(box.Id, grantId, state, now, note);
    }
}
