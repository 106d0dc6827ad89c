namespace Lockbox.Issuing;

/// <summary>Compares the grants that a box says it holds with those that the vault believes it holds.</summary>
internal sealed class DigestDesk(Tables tables, ReceiptDesk receipts, long now)
{
    private const int ClockDoubtS = 60;
    private const string NotHeld = "the box does not hold it";

    /// <summary>Looks at a hello that left nothing under way. A contradiction stops everything sent to the box.</summary>
    public void Check(BoxRecord box, UpMessage hello)
    {
        if (hello.Digest is null || hello.Next != box.Next)
        {
            return;
        }

        // While events are still to come, the box may have spent codes that we take for armed.
        bool mayBeSpent = hello.NextEvent != box.Event + 1;
        byte[] difference = (byte[])hello.Digest.Clone();
        List<GrantRecord> doubtful = [];
        foreach (GrantRecord grant in tables.Grants.Live(box.Id))
        {
            Fold(difference, grant.Tag);
            if (mayBeSpent || !grant.IsSure || grant.Expires <= now + ClockDoubtS)
            {
                doubtful.Add(grant);
            }
        }

        // Our clocks differ, so either may have dropped an expired grant before the other.
        doubtful.AddRange(tables.Grants.Expired(box));
        Judge(box, difference, doubtful);
    }

    private void Judge(BoxRecord box, byte[] difference, List<GrantRecord> doubtful)
    {
        if (doubtful.Count > XorSpan.Most)
        {
            return;
        }

        XorSpan span = new();
        doubtful.ForEach(grant => span.Add(grant.Tag));
        if (span.Explain(difference) is not ulong missing)
        {
            receipts.Alarm(box, "The box holds other grants than the vault: its state was restored from an old image, or codes came from elsewhere.");
            return;
        }

        for (int i = 0; i < doubtful.Count; i++)
        {
            if ((missing & (1UL << i)) != 0 && doubtful[i].State.IsLive() && !doubtful[i].IsSure)
            {
                Withdraw(box, doubtful[i]);
            }
        }
    }

    private void Withdraw(BoxRecord box, GrantRecord grant)
    {
        tables.Grants.SetState(grant.Id, GrantState.Refused, NotHeld);
        tables.Journal.Grant(box.Id, grant.Id, GrantState.Refused, now, NotHeld);
    }

    private static void Fold(byte[] into, byte[] tag)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] ^= tag[i];
        }
    }
}
