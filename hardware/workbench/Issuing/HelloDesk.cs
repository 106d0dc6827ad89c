using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>Enters a hello into the vault: where the box stands, and whether that can be.</summary>
internal sealed class HelloDesk(Tables tables, ReceiptDesk receipts, long now)
{
    public void Take(BoxRecord box, UpMessage hello)
    {
        // Delivered twice, or played again by somebody: it says nothing about the present.
        if (!tables.Nonces.TryAdd(box.Id, hello.Nonce))
        {
            return;
        }

        tables.Boxes.SetHello(box.Id, now);
        TakeLost(box, hello);
        if (hello.Started is ResetCause cause)
        {
            tables.Boxes.SetStarted(box.Id, (int)cause);
        }

        if (hello.Next < box.Confirmed)
        {
            receipts.Alarm(box, $"The box is back at command {hello.Next} after it had confirmed {box.Confirmed}: its state is lost or was restored.");
            return;
        }

        if (hello.NextEvent <= box.Event)
        {
            receipts.Alarm(box, $"The box is back at event {hello.NextEvent} after it had sent {box.Event}: its events are lost or were restored.");
            return;
        }

        receipts.Advance(box, hello.Next);

        // The box may have been asleep, or we: what is over by now is no contradiction.
        ExpiryDesk.Sweep(tables, now);
        new DigestDesk(tables, receipts, now).Check(box, hello);
    }

    // Its events may begin anew, when it has lost them all: then the count falls, and what matters is that it rises again.
    private void TakeLost(BoxRecord box, UpMessage hello)
    {
        if (hello.Lost is not long lost || lost == box.Lost)
        {
            return;
        }

        tables.Boxes.SetLost(box.Id, lost);
        if (lost > box.Lost)
        {
            tables.Journal.Note(box.Id, $"the box had to drop {lost - box.Lost} events, {lost} so far", now);
        }
    }
}
