using System.Security.Cryptography;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>What the digest in a hello proves, and what it does not.</summary>
[TestClass]
public sealed class DigestTests
{
    private const string BoxId = "lot3-b07";

    [TestMethod]
    public void ManyExpiredCodesStillInTheBox_IsNoAlarm()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        for (int i = 0; i < 60; i++)
        {
            desk.Issue(keepsOthers: true);
        }

        desk.Deliver();
        desk.Time.Ahead = TimeSpan.FromHours(25);
        desk.Take(desk.Box.Hello());

        Assert.IsNull(desk.Record.Attention);
        Assert.IsTrue(desk.Grants.All(grant => grant.State == GrantState.Expired));
    }

    [TestMethod]
    public void PlantedCodeAmongManyExpired_StopsTheBox()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        for (int i = 0; i < 60; i++)
        {
            desk.Issue(keepsOthers: true);
        }

        desk.Deliver();
        desk.Time.Ahead = TimeSpan.FromHours(25);
        desk.Box.Armed["planted"] = RandomNumberGenerator.GetBytes(16);
        desk.Take(desk.Box.Hello());

        StringAssert.Contains(desk.Record.Attention, "other grants");
    }

    // A box does not clear what has expired on its clock; its book may keep the tag for long.
    [TestMethod]
    public void ExpiredCodeRevokedTooLate_TagStaysInTheBox_IsNoAlarm()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        GrantRecord old = desk.Issue();
        desk.Deliver();
        desk.Time.Ahead = TimeSpan.FromHours(25);
        desk.Box.Judges = command => command.Name == Names.Revoke ? Receipt.Absent : Receipt.Stored;

        desk.Issue();
        desk.Deliver();
        desk.Take(desk.Box.Hello());

        Assert.IsNull(desk.Record.Attention);
        Assert.AreEqual(GrantState.Revoked, desk.Grant(old.Id).State);
        Assert.HasCount(2, desk.Box.Armed);
    }

    [TestMethod]
    public void OldFlashRestored_CommandsAreWaiting_DigestStopsTheBoxAtTheFirstHello()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        GrantRecord grant = desk.Issue();
        desk.Deliver();
        desk.Take(desk.Box.Event(EventKind.Opened, grant.Id));
        desk.Issue();

        // The state of before the opening under the events of after it.
        desk.Box.Armed[grant.Id] = grant.Tag;
        desk.Take(desk.Box.Hello());

        StringAssert.Contains(desk.Record.Attention, "other grants");
    }

    [TestMethod]
    public void Stopped_WaitingCommandsAreNotSent_AndNothingIsArmedByAReceipt()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        desk.Issue();
        desk.Deliver();
        desk.Issue(keepsOthers: true);
        desk.Box.Armed.Clear();

        desk.Take(desk.Box.Hello(), desk.Box.Nack(1));

        StringAssert.Contains(desk.Record.Attention, "other grants");
        Assert.IsEmpty(vault.Look(tables => tables.Boxes.Behind()), "nothing is due to a box that is stopped");
    }
}
