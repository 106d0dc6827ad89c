namespace Lockbox.Issuing;

/// <summary>Compares the grants that a box says it holds with those that the vault believes it holds.</summary>
internal sealed class DigestDesk(Tables tables, ReceiptDesk receipts, long now)
{
    private const int ClockDoubtS = 60;

    private readonly Settlement _settlement = new(tables, now);

    /// <summary>Looks at a hello. A contradiction stops every command to the box.</summary>
    public void Check(BoxRecord box, UpMessage hello)
    {
        if (hello.Digest is null || hello.Next > box.Next)
        {
            return;
        }

        // While events are still to come, the box may have spent codes that we take for armed.
        bool mayBeSpent = hello.NextEvent != box.Event + 1;
        HashSet<string> underWay = tables.Commands.GrantsFrom(box, hello.Next);
        byte[] difference = (byte[])hello.Digest.Clone();
        List<GrantRecord> doubtful = [];
        foreach (GrantRecord grant in tables.Grants.Live(box.Id).Where(grant => !underWay.Contains(grant.Id)))
        {
            Fold(difference, grant.Tag);
            if (mayBeSpent || !grant.IsSure || grant.Expires <= now + ClockDoubtS)
            {
                doubtful.Add(grant);
            }
        }

        // Our clocks differ, so either may have dropped an expired grant before the other.
        doubtful.AddRange(tables.Grants.Over(box, now + ClockDoubtS));
        Judge(box, difference, doubtful, mayBeSpent);
    }

    private void Judge(BoxRecord box, byte[] difference, List<GrantRecord> doubtful, bool mayBeSpent)
    {
        if (doubtful.Count > XorSpan.Most)
        {
            return;
        }

        XorSpan span = new();
        doubtful.ForEach(grant => span.Add(grant.Tag));
        if (span.Explain(difference) is not UInt128 missing)
        {
            receipts.Alarm(box, "The box holds other grants than the vault: its state was restored from an old image, or codes came from elsewhere.");
            return;
        }

        for (int i = 0; i < doubtful.Count; i++)
        {
            if (doubtful[i].State.IsLive() && !doubtful[i].IsSure)
            {
                Settle(box, doubtful[i], (missing & (UInt128.One << i)) == 0, mayBeSpent);
            }
        }
    }

    private void Settle(BoxRecord box, GrantRecord grant, bool isHeld, bool mayBeSpent)
    {
        if (isHeld && grant.Revoke is null)
        {
            _settlement.Arm(box, grant);
        }
        else if (!isHeld && !mayBeSpent)
        {
            _settlement.Move(box, grant.Id, GrantState.Refused, "the box does not hold it");
        }
    }

    private static void Fold(byte[] into, byte[] tag)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] ^= tag[i];
        }
    }
}
