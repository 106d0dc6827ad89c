using Lockbox.Core.Link;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>A code whose receipt got lost: the box may have refused it, so it is not shown; another takes its place.</summary>
[TestClass]
public sealed class DoubtTests
{
    private const string BoxId = "lot3-b07";

    [TestMethod]
    public void RefusalLost_CommandSentAgain_RepeatedReleasesNothing()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        desk.Box.Judges = _ => Receipt.Full;
        GrantRecord refused = desk.Issue();
        desk.Box.Answer(desk.Command(0));
        desk.Box.Judges = _ => Receipt.Stored;

        desk.Take(desk.Box.Answer(desk.Command(0)));
        desk.Release();
        Assert.IsTrue(desk.Grants.All(grant => grant.Code is null), "nothing is shown on the word \"repeated\"");

        desk.Deliver();
        desk.Release();
        GrantView shown = desk.Grants.Single(grant => grant.Code is not null);
        Assert.AreEqual(refused.Id, shown.Replaces);
        Assert.AreEqual(GrantState.Replaced, desk.Grant(refused.Id).State);
        AssertHolds(desk, shown);
    }

    [TestMethod]
    public void ReceiptLost_BoxGoesOn_NackReleasesNothingThatTheBoxMayNotHold()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        GrantRecord first = desk.Issue();
        desk.Box.Answer(desk.Command(0));

        desk.Take(desk.Box.Nack(1));
        desk.Release();
        Assert.IsNull(desk.Grant(first.Id).Code);

        desk.Deliver();
        AssertHolds(desk, desk.Grants.Single(grant => grant.Code is not null));
        Assert.HasCount(1, desk.Box.Armed, "the one in doubt was taken back");
    }

    [TestMethod]
    public void ReceiptLost_HelloSaysThatTheBoxHoldsIt_IsArmedAsItIs()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        GrantRecord grant = desk.Issue();
        desk.Box.Answer(desk.Command(0));
        GrantRecord waiting = desk.Issue(keepsOthers: true);

        desk.Take(desk.Box.Hello());

        Assert.HasCount(2, desk.Grants);
        Assert.AreEqual(GrantState.Armed, desk.Grant(grant.Id).State);
        Assert.AreEqual(GrantState.Created, desk.Grant(waiting.Id).State);
    }

    [TestMethod]
    public void ReceiptComesLate_AnotherCodeTookItsPlace_IsNotShown()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        GrantRecord grant = desk.Issue();
        byte[] late = desk.Box.Answer(desk.Command(0));

        desk.Take(desk.Box.Answer(desk.Command(0)), late);
        desk.Release();
        Assert.IsNull(desk.Grant(grant.Id).Code, "it is about to be taken back");

        desk.Deliver();
        AssertHolds(desk, desk.Grants.Single(one => one.Code is not null));
        Assert.HasCount(2, desk.Grants);
    }

    [TestMethod]
    public void TwoCopiesOfAVault_BoxTookTheOthersCommand_ShowsOnlyWhatTheBoxHoldsAndThenStops()
    {
        using TemporaryFolder folder = new();
        using (Vault before = Vault.Open(folder["a.db"]))
        {
            _ = new PaperDesk(before, BoxId);
        }

        File.Copy(folder["a.db"], folder["b.db"]);
        using Vault one = Vault.Open(folder["a.db"]);
        using Vault two = Vault.Open(folder["b.db"]);
        PaperDesk first = new(one, BoxId);
        PaperDesk second = new(two, BoxId) { Box = first.Box };
        first.Issue();
        GrantRecord never = second.Issue();

        first.Deliver();
        second.Deliver();
        second.Release();

        Assert.IsNull(second.Grant(never.Id).Code, "the box has never seen it");
        AssertHolds(second, second.Grants.Single(grant => grant.Code is not null));
        second.Take(first.Box.Hello());
        StringAssert.Contains(second.Record.Attention, "other grants");
        first.Take(first.Box.Hello());
        StringAssert.Contains(first.Record.Attention, "never sent");
    }

    [TestMethod]
    [DataRow(Receipt.Full)]
    [DataRow(Receipt.Duplicate)]
    [DataRow(Receipt.Window)]
    [DataRow(Receipt.Malformed)]
    public void RefusedCode_WhateverIsPlayedAgain_StaysRefused(Receipt why)
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, BoxId);
        desk.Box.Judges = _ => why;
        GrantRecord grant = desk.Issue();
        byte[] refusal = desk.Box.Answer(desk.Command(0));

        desk.Take(refusal, desk.Box.Answer(desk.Command(0)), desk.Box.Nack(1), desk.Box.Hello(), refusal);
        desk.Release();

        GrantView view = desk.Grants.Single();
        Assert.AreEqual((grant.Id, GrantState.Refused), (view.Id, view.State));
        Assert.IsNull(view.Code);
        Assert.IsNull(desk.Record.Attention);
    }

    private static void AssertHolds(PaperDesk desk, GrantView shown)
    {
        using BoxKeys keys = new(desk.Record);
        CollectionAssert.AreEqual(desk.Box.Armed[shown.Id], keys.TagOf(shown.Code!, shown.Symbol!.Value));
    }
}
