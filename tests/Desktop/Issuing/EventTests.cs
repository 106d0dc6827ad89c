using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

[TestClass]
public sealed class EventTests
{
    [TestMethod]
    [DataRow(EventKind.Opened, GrantState.Opened)]
    [DataRow(EventKind.NotOpened, GrantState.NotOpened)]
    public async Task SpendingEvent_MovesItsGrantAndWipesTheCode(EventKind kind, GrantState state)
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();

        await bench.Box.EventAsync(kind, code.Id);
        await bench.UntilState(code.Id, state);

        GrantRecord grant = bench.Vault.Look(tables => tables.Grants.Find(code.Id))!;
        Assert.IsNull(grant.Code);
        Assert.IsNull(grant.Symbol);
    }

    [TestMethod]
    public async Task StaffOpened_LeavesTheGrantArmed()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.Issuer.IssueAsync(
            new IssueRequest(Bench.BoxId, Kind: GrantKind.Staff), Bench.Patience, CancellationToken.None);

        await bench.Box.EventAsync(EventKind.StaffOpened, code.Id);
        await Until.IsTrue(() => bench.Box.EventAcked == 0, "the event is acknowledged");

        Assert.AreEqual(GrantState.Released, bench.Grant(code.Id).State);
    }

    [TestMethod]
    public async Task Interrupted_IsReplacedByItself_OnceAndForTheSameWindow()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();

        byte[] message = await bench.Box.EventAsync(EventKind.Interrupted, code.Id);
        await bench.UntilState(code.Id, GrantState.Replaced);
        await bench.Box.SendAsync(message);
        await bench.Box.EventAsync(EventKind.Boot);
        await Until.IsTrue(() => bench.Box.EventAcked == 1, "all events are acknowledged");

        GrantView[] others = [.. bench.Vault.Grants(Bench.BoxId).Where(grant => grant.Id != code.Id)];
        Assert.HasCount(1, others);
        Assert.AreEqual(code.Id, others[0].Replaces);
        Assert.AreEqual(GrantState.Armed, others[0].State);
        Assert.AreEqual(code.To, others[0].To);
        Assert.AreEqual("order 4711", others[0].Reference);
        CollectionAssert.AreEqual(new[] { others[0].Id }, bench.Box.Armed.Keys.ToArray());
    }

    [TestMethod]
    public void Interrupted_ToldTwiceUnderTwoNumbers_IsReplacedOnce()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, "lot3-b07");
        GrantRecord code = desk.Issue();
        desk.Deliver();

        desk.Take(desk.Box.Event(EventKind.Interrupted, code.Id), desk.Box.Event(EventKind.Interrupted, code.Id));
        desk.Deliver();
        desk.Take(desk.Box.Event(EventKind.Interrupted, code.Id));

        Assert.HasCount(2, desk.Grants);
        Assert.AreEqual(GrantState.Replaced, desk.Grant(code.Id).State);
    }

    [TestMethod]
    public async Task Interrupted_BoxWasPromisedToTheNextBuyer_IsNotReplaced()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode first = await bench.IssueAsync();
        await bench.Box.DisconnectAsync();
        IssuedCode next = await bench.IssueWithoutWaitAsync();

        // The event overtakes the revocation, which is still on its way.
        bench.Box.Loses = _ => true;
        await bench.Box.ConnectAsync(greets: false);
        await bench.Box.EventAsync(EventKind.Interrupted, first.Id);
        await bench.UntilState(first.Id, GrantState.Interrupted);
        bench.Box.Loses = _ => false;
        await bench.UntilState(next.Id, GrantState.Armed);

        Assert.HasCount(2, bench.Vault.Grants(Bench.BoxId));
    }

    [TestMethod]
    public async Task Interrupted_WindowOver_IsNotReplaced()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        bench.Time.Ahead = TimeSpan.FromHours(25);

        await bench.Box.EventAsync(EventKind.Interrupted, code.Id);
        await bench.UntilState(code.Id, GrantState.Interrupted);

        Assert.HasCount(1, bench.Vault.Grants(Bench.BoxId));
    }

    [TestMethod]
    public async Task EventLost_TheNextIsKeptButNotAcknowledged_UntilTheGapIsFilled()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Box.EventAsync(EventKind.Boot);
        byte[] lost = await bench.Box.EventAsync(EventKind.Ajar, isLost: true);
        await bench.Box.EventAsync(EventKind.Forced);
        await Until.IsTrue(() => Stored(bench, 2) is not null, "the event after the gap is stored");
        Assert.AreEqual(0, bench.Box.EventAcked);

        await bench.Box.SendAsync(lost);
        await Until.IsTrue(() => bench.Box.EventAcked == 2, "all three are acknowledged");

        Assert.AreEqual(ChainLink.Whole, Chain(bench, 1));
        Assert.AreEqual(ChainLink.Whole, Chain(bench, 2));
    }

    [TestMethod]
    public async Task EventGoneFromTheBox_ItsSuccessorComesAgainAndAgain_GapIsNotedAndPassed()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Box.EventAsync(EventKind.Boot);
        await bench.Box.EventAsync(EventKind.Ajar, isLost: true);
        byte[] after = await bench.Box.EventAsync(EventKind.Forced);

        for (int i = 0; i < 3; i++)
        {
            await bench.Box.SendAsync(after);
        }

        await Until.IsTrue(() => bench.Box.EventAcked == 2, "the gap is passed");
        Assert.AreEqual(ChainLink.Gap, Chain(bench, 2));
        Assert.IsTrue(bench.Vault.ChangesAfter(0).Any(change => change.Note?.Contains("events 1 to 1 are missing") == true));
        Assert.AreEqual(1, bench.Vault.FindBox(Bench.BoxId)!.EventsMissing);
        ToolRun list = await Tool.RunAsync("list", "--vault", bench.Vault.File);
        StringAssert.Contains(list.Output, "1 missing");
    }

    [TestMethod]
    public async Task FirstEventsGone_AreCountedAsMissing_AndNotWhenTheyComeAfterAll()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Box.EventAsync(EventKind.Boot, isLost: true);
        byte[] late = await bench.Box.EventAsync(EventKind.Ajar, isLost: true);
        byte[] after = await bench.Box.EventAsync(EventKind.Forced);
        for (int i = 0; i < 3; i++)
        {
            await bench.Box.SendAsync(after);
        }

        await Until.IsTrue(() => bench.Box.EventAcked == 2, "the gap is passed");
        Assert.AreEqual(2, bench.Vault.FindBox(Bench.BoxId)!.EventsMissing);

        await bench.Box.SendAsync(late);
        await Until.IsTrue(() => Stored(bench, 1) is not null, "the late one is stored");
        Assert.AreEqual(1, bench.Vault.FindBox(Bench.BoxId)!.EventsMissing);
    }

    [TestMethod]
    public async Task NothingMissing_NothingIsCounted()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.NextEvent = 1;
        await bench.Box.EventAsync(EventKind.Boot);
        await bench.Box.EventAsync(EventKind.Ajar);
        await Until.IsTrue(() => bench.Box.EventAcked == 2, "a box may count from 1");

        Assert.AreEqual(0, bench.Vault.FindBox(Bench.BoxId)!.EventsMissing);
    }

    [TestMethod]
    public void EventsDroppedByTheBox_AreStoredAndToldWhenTheyRise()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, "lot3-b07");
        foreach (long? lost in new long?[] { 0, 3, 3, null, 5, 1, 2 })
        {
            desk.Box.Lost = lost;
            desk.Take(desk.Box.Hello());
        }

        Assert.AreEqual(2, vault.FindBox("lot3-b07")!.EventsLost);
        CollectionAssert.AreEqual(
            new[] { "the box had to drop 3 events, 3 so far", "the box had to drop 2 events, 5 so far", "the box had to drop 1 events, 2 so far" },
            vault.ChangesAfter(0).Select(change => change.Note).ToArray());
    }

    [TestMethod]
    public async Task ChainBroken_IsNoted()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Box.EventAsync(EventKind.Boot);
        bench.Box.BreakChain();
        await bench.Box.EventAsync(EventKind.Ajar);
        await Until.IsTrue(() => bench.Box.EventAcked == 1, "both are acknowledged");

        Assert.AreEqual(ChainLink.Whole, Chain(bench, 0));
        Assert.AreEqual(ChainLink.Broken, Chain(bench, 1));
    }

    private static EventRecord? Stored(Bench bench, long number) =>
        bench.Vault.Look(tables => tables.Events.Find(bench.Record, number));

    private static ChainLink Chain(Bench bench, long number) =>
        bench.Vault.Look(tables => tables.Events.ChainOf(bench.Record, number));
}
