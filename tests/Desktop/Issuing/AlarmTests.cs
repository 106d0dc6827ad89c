using System.Security.Cryptography;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>What a box says that cannot be, and what somebody else says in its name.</summary>
[TestClass]
public sealed class AlarmTests
{
    [TestMethod]
    public async Task Hello_IsAnsweredWithTimeAndItsNonce_EveryTime()
    {
        await using Bench bench = await Bench.StartAsync();
        CollectionAssert.AreEqual(bench.Box.LastNonce, bench.Box.Last(Names.Time).Nonce);

        bench.Time.Ahead = TimeSpan.FromDays(2);
        await bench.Box.HelloAsync();
        await Until.IsTrue(() => bench.Box.CountOf(Names.Time) == 2, "the second hello is answered");

        CollectionAssert.AreEqual(bench.Box.LastNonce, bench.Box.Last(Names.Time).Nonce);
        long off = bench.Box.Last(Names.Time).Number - bench.Time.GetUtcNow().ToUnixTimeSeconds();
        Assert.IsLessThanOrEqualTo(2, Math.Abs(off));
    }

    [TestMethod]
    public async Task Hello_NextBehindWhatWasConfirmed_StopsTheBox()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.IssueAsync();
        bench.Box.Next = 0;

        await bench.Box.HelloAsync();

        await AssertStopped(bench, "back at command 0");
    }

    [TestMethod]
    public async Task Hello_NextAheadOfWhatWasAssigned_StopsTheBox()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.Next = 3;

        await bench.Box.HelloAsync();

        await AssertStopped(bench, "never sent");
    }

    [TestMethod]
    public async Task Nack_NextAheadOfWhatWasAssigned_StopsTheBox()
    {
        await using Bench bench = await Bench.StartAsync();

        await bench.Box.NackAsync(1);

        await AssertStopped(bench, "never sent");
    }

    [TestMethod]
    public async Task Hello_EventsBack_StopsTheBox()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Box.EventAsync(EventKind.Boot);
        await Until.IsTrue(() => bench.Box.EventAcked == 0, "the event is acknowledged");
        bench.Box.NextEvent = 0;

        await bench.Box.HelloAsync();

        await AssertStopped(bench, "back at event 0");
    }

    [TestMethod]
    public async Task Hello_DigestOfAnotherGrant_StopsTheBox()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.IssueAsync();
        bench.Box.Armed["planted"] = RandomNumberGenerator.GetBytes(16);

        await bench.Box.HelloAsync();

        await AssertStopped(bench, "other grants");
    }

    [TestMethod]
    public async Task Hello_ArmedGrantGoneWithoutEvent_StopsTheBox()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.IssueAsync();
        await bench.Box.EventAsync(EventKind.Boot);
        await Until.IsTrue(() => bench.Box.EventAcked == 0, "the event is acknowledged");
        bench.Box.Armed.Clear();

        await bench.Box.HelloAsync();

        await AssertStopped(bench, "other grants");
    }

    [TestMethod]
    public async Task Hello_GrantSpentAndItsEventStillToCome_IsNoAlarm()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        byte[] opened = await bench.Box.EventAsync(EventKind.Opened, code.Id, isLost: true);

        await bench.Box.HelloAsync();
        await bench.Box.SendAsync(opened);
        await bench.UntilState(code.Id, GrantState.Opened);

        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public async Task Hello_ExpiredHereOrThere_IsNoAlarm()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        bench.Time.Ahead = TimeSpan.FromHours(25);
        await bench.UntilState(code.Id, GrantState.Expired);

        await bench.Box.HelloAsync();
        bench.Box.Armed.Clear();
        await bench.Box.HelloAsync();
        await Until.IsTrue(() => bench.Box.CountOf(Names.Time) == 3, "both hellos are answered");

        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public async Task Hello_ExpiredWhileWeWereAway_IsNoAlarm()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        await bench.Issuer.DisposeAsync();
        bench.Time.Ahead = TimeSpan.FromHours(25);
        bench.Box.Armed.Clear();
        await bench.Box.HelloAsync();

        await bench.StartIssuerAsync();
        await Until.IsTrue(() => bench.Box.CountOf(Names.Time) == 2, "the hello is answered");

        Assert.IsNull(bench.Attention);
        Assert.AreEqual(GrantState.Expired, bench.Grant(code.Id).State);
    }

    [TestMethod]
    public async Task OldHello_PlayedAgain_IsNoAlarm()
    {
        await using Bench bench = await Bench.StartAsync();
        byte[] old = bench.Box.LastHello;
        await bench.IssueAsync();

        await bench.Box.SendAsync(old);
        await Until.IsTrue(() => bench.Box.CountOf(Names.Time) == 2, "it was read");

        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public async Task StrangersMessages_AreIgnoredAndCounted()
    {
        await using Bench bench = await Bench.StartAsync();
        BoxRecord record = bench.Record;
        await bench.Box.DisconnectAsync();
        await SpeakAs(bench, record with { Key = RandomNumberGenerator.GetBytes(32) });
        await SpeakAs(bench, record with { Epoch = 2 });

        await Until.IsTrue(() => bench.Vault.Look(tables => tables.Boxes.Ignored(Bench.BoxId)) == 2, "both are counted");

        Assert.IsNull(bench.Attention);
        Assert.AreEqual(1, bench.Box.CountOf(Names.Time));
    }

    private static async Task SpeakAs(Bench bench, BoxRecord stranger)
    {
        await using FakeBox box = new(stranger, bench.Address.Port) { Next = 77 };
        await box.ConnectAsync();
    }

    private static async Task AssertStopped(Bench bench, string why)
    {
        await Until.IsTrue(() => bench.Attention is not null, "the box needs attention");
        StringAssert.Contains(bench.Attention, why);

        IssuingRefused refused = await Assert.ThrowsExactlyAsync<IssuingRefused>(() => bench.IssueAsync());
        Assert.AreEqual(Refusal.Attention, refused.Reason);

        bench.Provision();
        Assert.IsNull(bench.Attention, "a new epoch ends it");
        Assert.AreEqual(2u, bench.Record.Epoch);
    }
}
