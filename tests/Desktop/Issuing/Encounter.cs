using System.Buffers.Text;
using Lockbox.Core;
using Lockbox.Core.Ports;
using Lockbox.Issuing;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Issuing;

/// <summary>The issuer's vault and a whole box on doubles; the test carries their messages.</summary>
internal sealed class Encounter : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Encounter()
    {
        Vault = Vault.Open(_folder["vault.db"]);
        Desk = new PaperDesk(Vault, Bench.BoxId);
        Box = UnitOf(Desk.Record, Desk.Time);
    }

    public Vault Vault { get; }

    public PaperDesk Desk { get; }

    public TestBox Box { get; set; }

    /// <summary>How often the box has said hello.</summary>
    public int Hellos { get; private set; }

    /// <returns>A unit, fresh from provisioning.</returns>
    public static TestBox UnitOf(BoxRecord box, TimeProvider time) =>
        new(box.Id, box.Epoch, box.Key, time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Brings the box's link up and hears what it has to say; nobody tells it the time.</summary>
    public void Connect()
    {
        Box.Mail.Inbox.SetLink(true);
        Box.Run(1000);
        Listen();
    }

    /// <summary>Hands over what the box has said.</summary>
    public void Listen()
    {
        byte[] message = new byte[Limits.LongestMessage];
        for (int length = Box.Mail.Outbox.Peek(message); length >= 0; length = Box.Mail.Outbox.Peek(message))
        {
            Box.Mail.Outbox.Drop();
            Hellos += IsHello(message.AsSpan(0, length)) ? 1 : 0;
            Desk.Take(message[..length]);
            Box.Run(20);
        }
    }

    /// <summary>Hands the command that is next to the box, and hears what it says.</summary>
    public void DeliverOnce()
    {
        BoxRecord box = Desk.Record;
        Box.Deliver(Vault.Look(tables => tables.Commands.Find(box, box.Confirmed)!.Message));
        Box.Run(200);
        Listen();
    }

    /// <summary>Hands over every waiting command.</summary>
    public void Deliver()
    {
        for (BoxRecord box = Desk.Record; box.Next > box.Confirmed; box = Desk.Record)
        {
            DeliverOnce();
            Assert.IsGreaterThan(box.Confirmed, Desk.Record.Confirmed, "the box takes it");
        }
    }

    /// <summary>A code that the box holds and that was shown.</summary>
    public GrantRecord IssueAndDeliver(DateTimeOffset? until = null)
    {
        Connect();
        GrantRecord grant = Desk.Issue(until: until);
        Deliver();
        Desk.Release();
        Assert.AreEqual(GrantState.Released, Desk.Grant(grant.Id).State);
        return grant;
    }

    public void LockOut()
    {
        for (int i = 0; i < 3; i++)
        {
            Box.Enter("99999990", 1);
            Box.Run(6000);
        }

        Assert.IsFalse(Box.Box.Ledger.Lockout.IsListening);
    }

    /// <summary>Every slot of the flash as it is.</summary>
    public byte[]?[] CopyFlash() =>
        [.. Enumerable.Range(0, (FlashFiles.Events + Limits.EventSegments) * FlashFiles.Slots).Select(at => (byte[]?)Box.Flash.Slot(at / 2, at % 2)?.Clone())];

    public void RestoreFlash(byte[]?[] image)
    {
        for (int at = 0; at < image.Length; at++)
        {
            if (at % 2 == 0)
            {
                Box.Flash.Erase(at / 2);
            }
        }

        for (int at = 0; at < image.Length; at++)
        {
            if (image[at] is byte[] slot)
            {
                Box.Flash.Write(at / 2, at % 2, slot, slot.Length);
            }
        }
    }

    public void Dispose()
    {
        Vault.Dispose();
        _folder.Dispose();
    }

    private static bool IsHello(ReadOnlySpan<byte> message)
    {
        ReadOnlySpan<byte> payload = message[(message.IndexOf((byte)'.') + 1)..message.LastIndexOf((byte)'.')];
        return Base64Url.DecodeFromUtf8(payload).AsSpan().IndexOf("\"typ\":\"hello\""u8) >= 0;
    }
}
