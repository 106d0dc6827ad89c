using Lockbox.Core.Link;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>A box whose flash does not take a command: the command waits, and people are told why.</summary>
[TestClass]
public sealed class FlashTests
{
    [TestMethod]
    public async Task FlashRefusesThreeTimes_ThenTakesIt_CodeIsReleasedAndTheJournalToldOnce()
    {
        await using Bench bench = await Bench.StartAsync();
        int tries = 0;
        bench.Box.Judges = _ => tries++ < 3 ? Receipt.Flash : Receipt.Stored;

        IssuedCode code = await bench.IssueAsync();

        Assert.AreEqual(GrantState.Released, code.State);
        CollectionAssert.AreEqual(new long[] { 0, 0, 0, 0 }, bench.Box.Sequences(), "the same number each time");
        Assert.AreEqual(1, bench.Vault.ChangesAfter(0).Count(IsHeldUp));
        Assert.IsFalse(bench.Vault.FindBox(Bench.BoxId)!.FlashRefuses);
        Assert.IsNull(bench.Grant(code.Id).Note);
    }

    [TestMethod]
    public async Task FlashRefuses_GrantIsPendingWithTheReason_AndSoAreThoseBehindIt()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.Judges = _ => Receipt.Flash;
        IssuedCode first = await bench.IssueWithoutWaitAsync(keepsOthers: true);
        IssuedCode second = await bench.IssueWithoutWaitAsync(keepsOthers: true);

        await Until.IsTrue(() => bench.Vault.FindBox(Bench.BoxId)!.FlashRefuses, "the vault knows");

        StringAssert.Contains(bench.Grant(first.Id).Note, "flash");
        StringAssert.Contains(bench.Grant(second.Id).Note, "flash");
        Assert.AreEqual(0, bench.Record.Confirmed, "nothing is consumed");

        ToolRun boxes = await Tool.RunAsync("list", "--vault", bench.Vault.File);
        ToolRun issue = await Tool.RunAsync("issue", "--box", Bench.BoxId, "--vault", bench.Vault.File, "--wait", "1");
        StringAssert.Contains(boxes.Output, "its flash does not take the command");
        Assert.AreEqual(1, issue.ExitCode);
        StringAssert.Contains(issue.Output, "pending");
        StringAssert.Contains(issue.Errors, "the box's flash does not take it");
        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public void FlashReceipt_PlayedAgainOrImpossible_ChangesNothing()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, "lot3-b07");
        desk.Box.Judges = _ => Receipt.Flash;
        GrantRecord grant = desk.Issue();
        byte[] refusal = desk.Box.Answer(desk.Command(0));
        desk.Box.Judges = _ => Receipt.Stored;
        desk.Take(refusal, refusal);
        desk.Deliver();

        desk.Take(refusal, desk.Box.Receipt(0, 1, Receipt.Flash), desk.Box.Receipt(1, 1, Receipt.Flash));

        Assert.AreEqual(GrantState.Armed, desk.Grant(grant.Id).State);
        Assert.IsFalse(vault.FindBox("lot3-b07")!.FlashRefuses);
        Assert.AreEqual(1, vault.ChangesAfter(0).Count(IsHeldUp));
        Assert.IsNull(desk.Record.Attention);
    }

    private static bool IsHeldUp(GrantChange change) => change.Note?.Contains("flash does not take command 0") == true;
}
