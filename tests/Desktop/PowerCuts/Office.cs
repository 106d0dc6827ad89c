using Lockbox.Core.Codes;
using Lockbox.Core.Link;

namespace Lockbox.Tests.PowerCuts;

/// <summary>What the dealer's office does about a box.</summary>
internal static class Office
{
    private const int MostPasses = 4000;
    private const int PatiencePasses = 100;

    /// <summary>Brings the link up and lets both ends say all they have to.</summary>
    public static void Connect(this Lot lot)
    {
        lot.Box.Mail.Inbox.SetLink(true);
        lot.Exchange();
    }

    public static void Disconnect(this Lot lot)
    {
        lot.Box.Mail.Inbox.SetLink(false);
        lot.Post.Fall();
    }

    /// <summary>Lets messages go to and fro until everything has been said; what stays unanswered is sent again.</summary>
    public static void Exchange(this Lot lot)
    {
        lot.Pass(20);
        lot.Pass(20);
        for (int pass = 1; pass < MostPasses && !lot.IsSaid(); pass++)
        {
            lot.Pass(20);
            if (pass % PatiencePasses == 0 && !lot.Witness.Orders.IsDone)
            {
                lot.Post.SendAgain();
            }
        }
    }

    /// <summary>Sends a grant.</summary>
    /// <param name="result">What the box is to answer.</param>
    public static void Grant(this Lot lot, Code code, string result = "stored")
    {
        Fate fate = lot.Witness.Of(code);
        fate.IsIssued |= result == "stored";
        lot.Box.Issuer.Kind = (int)code.Kind;
        lot.Box.Issuer.ClockRule = code.ClockRule;
        lot.Sign(() => lot.Box.Issuer.Grant(code.Id, code.Digits, code.Symbol, code.NotBefore, code.Expires), Names.Grant, [fate], result);
    }

    public static void Revoke(this Lot lot, Code code, string result = "stored")
    {
        Fate fate = lot.Witness.Of(code);
        fate.IsRevoked = true;
        lot.Sign(() => lot.Box.Issuer.Revoke(code.Id), Names.Revoke, [fate], result);
    }

    public static void RevokeAll(this Lot lot)
    {
        Fate[] all = [.. lot.Witness.Fates];
        foreach (Fate fate in all)
        {
            fate.IsRevoked = true;
        }

        lot.Sign(() => lot.Box.Issuer.Revoke(Names.AllGrants), Names.Revoke, all, "stored");
    }

    /// <summary>Ends a lockout.</summary>
    public static void Clear(this Lot lot)
    {
        lot.Witness.Guesses.OrderClear();
        lot.Sign(() => lot.Box.Issuer.Command(Names.Clear), Names.Clear, [], "stored");
    }

    /// <summary>Sends a command that no box knows.</summary>
    public static void Order(this Lot lot, string word)
    {
        lot.Sign(() => lot.Box.Issuer.Command(word), word, [], "unknown");
    }

    /// <summary>Sends commands once more, as they were signed.</summary>
    /// <param name="most">So many of the last.</param>
    public static void Replay(this Lot lot, int most)
    {
        foreach (byte[] message in lot.Witness.Orders.From(Math.Max(0, lot.Witness.Orders.Count - most)))
        {
            lot.Post.Send(message);
        }

        lot.Exchange();
    }

    private static void Sign(this Lot lot, Action sign, string command, Fate[] concerned, string result)
    {
        lot.Box.Issuer.Sequence = lot.Witness.Orders.Count;
        sign();
        lot.Witness.Orders.Add(new Order(lot.Post.Signed(), command, concerned, result));
        if (lot.Box.Mail.Inbox.IsLinkUp)
        {
            lot.Post.Send(lot.Post.Signed());
            lot.Exchange();
        }
    }

    private static bool IsSaid(this Lot lot)
    {
        EventLog log = lot.Ledger.Log;
        return lot.Witness.Orders.IsDone && lot.Post.IsEmpty && (!lot.Post.Acknowledges || log.Unacked == log.Next);
    }
}
