namespace Lockbox.Issuing;

/// <summary>Takes what arrives from the boxes into the vault, each message in one transaction. One thread.</summary>
internal sealed class Reception(Vault vault, TimeProvider time)
{
    private readonly UpReader _reader = new();

    /// <returns>What it led to; <see cref="Reply.Ignored"/> for anything that is not an authentic message of that box.</returns>
    public Reply Take(string boxId, byte[] message) => vault.Change(tables =>
    {
        BoxRecord? box = tables.Boxes.Find(boxId);
        if (box is null)
        {
            return Reply.Ignored;
        }

        UpMessage? said = _reader.Open(box, message);
        if (said is null)
        {
            tables.Boxes.CountIgnored(boxId);
            return Reply.Ignored;
        }

        long now = time.GetUtcNow().ToUnixTimeSeconds();
        byte[]? answer = Enter(tables, box, said, now);
        DoubtDesk.Settle(tables, boxId, now);
        return new Reply(tables.Boxes.Get(boxId), said, answer);
    });

    private static byte[]? Enter(Tables tables, BoxRecord box, UpMessage said, long now)
    {
        ReceiptDesk receipts = new(tables, now);
        switch (said.Kind)
        {
            case UpKind.Hello:
                new HelloDesk(tables, receipts, now).Take(box, said);
                return Answer(box, keys => keys.Time(now, said.Nonce));
            case UpKind.Receipt:
                receipts.Take(box, said);
                return null;
            case UpKind.Nack:
                receipts.Advance(box, said.Next);
                return null;
            case UpKind.Report:
                new ReportDesk(tables, now).Take(box, said.Report!);
                return null;
            default:
                long reached = new EventDesk(tables, receipts, now).Take(box, said.Event!);
                return reached < 0 ? null : Answer(box, keys => keys.EventAck(reached));
        }
    }

    private static byte[] Answer(BoxRecord box, Func<BoxKeys, byte[]> write)
    {
        using BoxKeys keys = new(box);
        return write(keys);
    }
}
