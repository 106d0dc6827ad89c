using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>Messages as the bytes they are, in and out of a besieged box.</summary>
internal static class Letters
{
    private static readonly ThreadLocal<byte[]> _buffer = new(() => new byte[Limits.LongestMessage]);

    /// <returns>The message signed last.</returns>
    public static byte[] Copy(this TestIssuer issuer) => issuer.Signed.Message[..issuer.Signed.Length];

    /// <summary>Puts a message into the inbox and lets the box take it.</summary>
    public static void Deliver(this Siege siege, byte[] message, bool isRetained = false)
    {
        siege.Box.Mail.Inbox.TryPut(message, message.Length, isRetained);
        siege.Pass(10);
    }

    /// <returns>Everything the box has said since the last time.</returns>
    public static List<byte[]> Said(this Siege siege)
    {
        List<byte[]> said = [];
        Outbox outbox = siege.Box.Mail.Outbox;
        for (int length = outbox.Peek(_buffer.Value!); length >= 0; length = outbox.Peek(_buffer.Value!))
        {
            said.Add(_buffer.Value![..length]);
            outbox.Drop();
        }

        return said;
    }

    /// <summary>Brings the link up and lets the box greet; what it says is thrown away.</summary>
    public static void Connect(this Siege siege)
    {
        siege.Box.Mail.Inbox.SetLink(true);
        for (int pass = 0; pass < 50; pass++)
        {
            siege.Pass(10);
            siege.Said();
        }
    }
}
