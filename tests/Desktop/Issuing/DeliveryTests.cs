using Lockbox.Core.Link;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>Go-back-N against a box whose messages get lost, doubled and out of order.</summary>
[TestClass]
public sealed class DeliveryTests
{
    [TestMethod]
    public async Task CommandLost_NoGapToSee_IsSentAgainAfterAWhile()
    {
        await using Bench bench = await Bench.StartAsync();
        int lost = 0;
        bench.Box.Loses = _ => lost++ == 0;

        IssuedCode code = await bench.IssueAsync();

        Assert.AreEqual(GrantState.Released, code.State);
        CollectionAssert.AreEqual(new long[] { 0, 0 }, bench.Box.Sequences());
    }

    [TestMethod]
    [DataRow(Receipt.Stored)]
    [DataRow(Receipt.Full)]
    public async Task ReceiptLost_CommandComesAgain_AnotherCodeIsReleasedInItsPlace(Receipt lost)
    {
        await using Bench bench = await Bench.StartAsync();
        int receipts = 0;
        bench.Box.Judges = command => command.Sequence == 0 ? lost : Receipt.Stored;
        bench.Box.Mutes = _ => receipts++ == 0;

        IssuedCode code = await bench.IssueAsync();

        Assert.AreEqual(GrantState.Released, code.State);
        CollectionAssert.AreEqual(new[] { code.Id }, bench.Box.Armed.Keys.ToArray());
        Assert.AreEqual(3, bench.Box.Next, "the grant, its revocation, and the other");
        Assert.AreEqual(GrantState.Replaced, bench.Vault.Grants(Bench.BoxId).Single(grant => grant.Id != code.Id).State);
        await bench.Box.HelloAsync();
        await Until.IsTrue(() => bench.Box.CountOf(Names.Time) == 2, "the hello is answered");
        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public async Task FirstOfManyLost_Nack_GoesBackOnceAndDeliversInOrder()
    {
        await using Bench bench = await Bench.StartAsync();
        bool isLost = false;
        bench.Box.Loses = command => command.Sequence == 0 && !isLost && (isLost = true);

        for (int i = 0; i < 6; i++)
        {
            await bench.IssueWithoutWaitAsync(keepsOthers: true);
        }

        await Until.IsTrue(() => bench.Record.Confirmed == 6, "all six are confirmed");
        Assert.HasCount(6, bench.Box.Armed);
        Assert.IsLessThanOrEqualTo(24, bench.Box.Sequences().Length, "resending does not multiply");
    }

    [TestMethod]
    public async Task ManyWaiting_BoxComes_OnlyAWindowIsUnderWay()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.Loses = _ => true;

        for (int i = 0; i < 12; i++)
        {
            await bench.IssueWithoutWaitAsync(keepsOthers: true);
        }

        await Until.IsTrue(() => bench.Box.Sequences().Length >= 8, "a window has arrived");
        Assert.AreEqual(7, bench.Box.Sequences().Max());

        bench.Box.Loses = _ => false;
        await Until.IsTrue(() => bench.Record.Confirmed == 12, "all twelve are confirmed");
    }

    [TestMethod]
    public async Task HelloAfterLostReceipts_TellsWhatWasStored()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.Mutes = _ => true;
        IssuedCode code = await bench.IssueWithoutWaitAsync();
        await Until.IsTrue(() => bench.Box.Next == 1, "the box has stored it");

        await bench.Box.HelloAsync();
        await bench.UntilState(code.Id, GrantState.Armed);

        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public async Task RefusalLost_DigestOfTheNextHello_TellsThatTheBoxDoesNotHoldIt()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.Judges = _ => Receipt.Full;
        bench.Box.Mutes = _ => true;
        IssuedCode code = await bench.IssueWithoutWaitAsync();
        await Until.IsTrue(() => bench.Box.Next == 1, "the box has refused it");

        await bench.Box.HelloAsync();
        await bench.UntilState(code.Id, GrantState.Refused);

        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public async Task ReceiptsOutOfOrder_LateRefusal_StillCounts()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.Loses = _ => true;
        IssuedCode first = await bench.IssueWithoutWaitAsync(keepsOthers: true);
        IssuedCode second = await bench.IssueWithoutWaitAsync(keepsOthers: true);

        await bench.Box.ReceiptAsync(1, 2, Receipt.Stored);
        await bench.UntilState(second.Id, GrantState.Armed);
        await bench.Box.ReceiptAsync(0, 1, Receipt.Duplicate);
        await bench.UntilState(first.Id, GrantState.Refused);

        Assert.AreEqual(2, bench.Record.Confirmed, "an older number takes nothing back");
        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public async Task BoxRestarts_KeepsItsFlash_StreamGoesOn()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.IssueAsync(keepsOthers: true);

        await bench.Box.DisconnectAsync();
        await bench.IssueWithoutWaitAsync(keepsOthers: true);
        await bench.ConnectAsync();
        await Until.IsTrue(() => bench.Record.Confirmed == 2, "the second is confirmed");

        Assert.HasCount(2, bench.Box.Armed);
        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public async Task IssuerRestarts_CommandUnconfirmed_IsSentByTheNext()
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);
        IssuedCode code = await bench.IssueWithoutWaitAsync();
        await bench.Issuer.DisposeAsync();

        await bench.StartIssuerAsync();
        await bench.ConnectAsync();
        await bench.UntilState(code.Id, GrantState.Armed);
    }

    [TestMethod]
    public async Task BrokerRestarts_IssuerComesBackByItself()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Box.DisconnectAsync();
        await bench.Broker.DisposeAsync();
        IssuedCode code = await bench.IssueWithoutWaitAsync();
        Assert.AreEqual(GrantState.Created, code.State);

        bench.Broker = await LoopbackBroker.StartAsync(bench.Address.Port);
        await Until.IsTrue(() => bench.Issuer.IsSpeaking, "the issuer is back");
        await bench.Box.ConnectAsync();

        await bench.UntilState(code.Id, GrantState.Armed);
    }

    [TestMethod]
    public async Task TwoIssuersOnOneVault_OneSpeaks_AndTheOtherTakesOver()
    {
        await using Bench bench = await Bench.StartAsync();
        using Vault same = Vault.Open(bench.Vault.File);
        await using Issuer other = await Issuer.StartAsync(same, bench.Address, bench.Time, Bench.Quick, CancellationToken.None);

        IssuedCode code = await other.IssueAsync(new IssueRequest(Bench.BoxId), Bench.Patience, CancellationToken.None);
        Assert.AreEqual(GrantState.Released, code.State);
        Assert.IsFalse(other.IsSpeaking);
        CollectionAssert.AreEqual(new long[] { 0 }, bench.Box.Sequences());

        await bench.Issuer.DisposeAsync();
        await Until.IsTrue(() => other.IsSpeaking, "the other has taken over");
        code = await other.IssueAsync(new IssueRequest(Bench.BoxId), Bench.Patience, CancellationToken.None);
        Assert.AreEqual(GrantState.Released, code.State);
        await bench.StartIssuerAsync();
    }
}
