using Lockbox.Core.Link;

namespace Lockbox.Issuing;

/// <summary>Enters into the vault what the box has confirmed. The only place that moves the confirmed number.</summary>
internal sealed class ReceiptDesk(Tables tables, long now)
{
    private readonly Settlement _settlement = new(tables, now);

    /// <summary>Takes a receipt for one command and, with it, the box's next number.</summary>
    public void Take(BoxRecord box, UpMessage receipt)
    {
        if (!IsPossible(box, receipt.Next))
        {
            return;
        }

        bool isConsumed = receipt.Sequence < receipt.Next && receipt.Result != Receipt.Flash;
        CommandRecord? command = isConsumed ? tables.Commands.Find(box, receipt.Sequence) : null;
        if (command is not null)
        {
            _settlement.Take(box, command, receipt.Result);
        }

        Advance(box, receipt.Next);
        if (receipt.IsHeldUp && receipt.Next >= box.Confirmed && tables.Commands.HoldUp(box, receipt.Sequence))
        {
            tables.Journal.Note(box.Id, $"the box's flash does not take command {receipt.Sequence}; it is sent again", now);
        }
    }

    /// <summary>
    /// Takes the box's next number. What lies below it was consumed; where the receipt got lost nobody knows how, and the
    /// state digest may tell. An older number is an old message and means nothing.
    /// </summary>
    public void Advance(BoxRecord box, long next)
    {
        if (!IsPossible(box, next) || next <= box.Confirmed)
        {
            return;
        }

        foreach (CommandRecord command in tables.Commands.WaitingBelow(box, next))
        {
            _settlement.Take(box, command, Receipt.Repeated);
        }

        tables.Boxes.Confirm(box.Id, next);
    }

    /// <summary>Stops every command to a box until it has a new epoch.</summary>
    public void Alarm(BoxRecord box, string why)
    {
        if (tables.Boxes.SetAttention(box.Id, why))
        {
            tables.Journal.Note(box.Id, why, now);
        }
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
}
