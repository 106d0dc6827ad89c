using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Tests.Delivery;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Clock;

/// <summary>The issuer's answer to a box that asks for the time.</summary>
internal static class Telling
{
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
