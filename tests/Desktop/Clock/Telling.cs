using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Tests.Delivery;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Clock;

/// <summary>The issuer's end of a box's clock: windows for its grants, and the time when it asks.</summary>
internal static class Telling
{
    public const int Symbol = 5;

    /// <summary>Connects anew and hears the hello.</summary>
    /// <returns>Its nonce.</returns>
    public static byte[] AskForTime(this Siege siege)
    {
        byte[] nonce = new byte[16];
        siege.Said();
        siege.Box.Mail.Inbox.SetLink(false);
        siege.Box.Mail.Inbox.SetLink(true);
        siege.Pass(10);
        Assert.IsTrue(siege.Box.Up.TakeNext(Names.Hello), "a hello on each connect");
        Assert.IsTrue(siege.Box.Up.Nonce.TryDecode(nonce, nonce.Length));
        return nonce;
    }

    /// <summary>Delivers a grant with a window, for a code with <see cref="Symbol"/>.</summary>
    public static void Grant(this Siege siege, string id, string digits, long notBefore, long expires)
    {
        siege.Box.Issuer.Grant(id, digits, Symbol, notBefore, expires);
        siege.Deliver(siege.Box.Issuer.Copy());
    }

    /// <summary>Answers one hello.</summary>
    /// <returns>True when the box took it: it holds that it is at least so late, and that it knows.</returns>
    public static bool Tell(this Siege siege, long unixSeconds)
    {
        int taken = siege.Box.Box.MessageCounts[(int)DownResult.TimeTaken];
        siege.Box.Issuer.Time(unixSeconds, siege.AskForTime());
        siege.Deliver(siege.Box.Issuer.Copy());
        bool isTaken = siege.Box.Box.MessageCounts[(int)DownResult.TimeTaken] > taken;
        return isTaken && siege.Ledger.Time.State == ClockState.Synced;
    }
}
