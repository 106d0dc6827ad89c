using Lockbox.Core.Ports;
using Lockbox.Issuing;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Issuing;

/// <summary>Another unit in a box's place: the same codes, another key.</summary>
[TestClass]
public sealed class ReplaceTests
{
    [TestMethod]
    public async Task Replace_CodesArePendingUntilTheNewUnitHasThem_ThenTheyAreTheBuyersAgain()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        FakeBox old = bench.Box;

        Assert.AreEqual(1, Replace(bench).Moved);
        GrantView waiting = bench.Grant(code.Id);
        await old.HelloAsync();
        await Until.IsTrue(() => bench.Vault.Look(tables => tables.Boxes.Ignored(Bench.BoxId)) == 1, "the old unit is ignored");
        await old.DisconnectAsync();
        bench.Box = new FakeBox(bench.Record, bench.Address.Port);
        await bench.Box.ConnectAsync();
        await bench.UntilState(code.Id, GrantState.Released);

        // The issuer may have sent it again already.
        Assert.IsTrue(waiting is { State: GrantState.Created or GrantState.Sent, Code: null, Symbol: null }, $"{waiting}");
        StringAssert.Contains(waiting.Note, "somebody has this code already");
        GrantView moved = bench.Grant(code.Id);
        Assert.AreEqual((code.Code, code.Symbol, null), (moved.Code, moved.Symbol, moved.Note));
        using BoxKeys keys = new(bench.Record);
        CollectionAssert.AreEqual(keys.TagOf(code.Code, code.Symbol), bench.Box.Armed[code.Id]);
        CollectionAssert.AreEqual(new long[] { 0 }, bench.Box.Sequences().Distinct().ToArray());
        Assert.IsNull(bench.Attention);
    }

    [TestMethod]
    public void Replace_OnlyWhatIsLiveAndStaysMoves_InItsOrder()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);
        GrantRecord[] codes = [.. Enumerable.Range(0, 5).Select(_ => desk.Issue(keepsOthers: true))];
        desk.Deliver();
        desk.Take(desk.Box.Event(EventKind.Opened, codes[0].Id), desk.Box.Event(EventKind.NotOpened, codes[1].Id));
        vault.Change(tables => new GrantDesk(tables, DateTimeOffset.UtcNow.ToUnixTimeSeconds()).Revoke(Bench.BoxId, codes[2].Id));
        GrantRecord late = desk.Issue(keepsOthers: true);

        ProvisionedBox made = Replace(vault, desk.Time, folder["out"]);

        Assert.AreEqual(3, made.Moved);
        desk.Box = new PaperBox(desk.Record);
        desk.Deliver();
        desk.Take(desk.Box.Hello());
        CollectionAssert.AreEqual(new[] { codes[3].Id, codes[4].Id, late.Id }, desk.Box.Armed.Keys.ToArray());
        Assert.AreEqual((GrantState.Opened, GrantState.NotOpened, GrantState.Revoked), (desk.Grant(codes[0].Id).State, desk.Grant(codes[1].Id).State, desk.Grant(codes[2].Id).State));
        Assert.AreEqual(GrantState.Armed, desk.Grant(late.Id).State, "nobody was shown it");
        Assert.IsNull(desk.Record.Attention);
        Assert.IsFalse(VaultFiles.Hold(vault, codes[2].Code!), "a code that does not move is gone");
    }

    // The buyer has it: it cannot be given up for another one, as a code is that nobody has seen.
    [TestMethod]
    public void Replace_ReceiptOfAShownCodeGetsLost_TheSameCodeIsSettledByTheNextHello()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);
        GrantRecord grant = desk.Issue();
        desk.Deliver();
        desk.Release();
        Replace(vault, desk.Time, folder["out"]);
        desk.Box = new PaperBox(desk.Record);

        desk.Box.Answer(desk.Command(0));
        desk.Take(desk.Box.Answer(desk.Command(0)));
        Assert.AreEqual(GrantState.Created, desk.Grant(grant.Id).State, "repeated does not tell");
        desk.Take(desk.Box.Hello());

        Assert.AreEqual(GrantState.Released, desk.Grant(grant.Id).State);
        Assert.HasCount(1, desk.Grants);
        Assert.AreEqual(1, desk.Record.Next);
    }

    [TestMethod]
    public void Replace_FolderInTheWayOrNoSuchBox_NothingIsChanged()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);
        GrantRecord grant = desk.Issue();
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(folder["out/notes"], "mine");
        BoxRecord before = desk.Record;

        IssuingRefused taken = Assert.ThrowsExactly<IssuingRefused>(() => Replace(vault, desk.Time, folder["out"]));
        IssuingRefused unknown = Assert.ThrowsExactly<IssuingRefused>(
            () => new Provisioner(vault, desk.Time).Provision(new ProvisionRequest("nowhere", before.Broker, folder["two"]) { MovesGrants = true }));

        Assert.AreEqual((Refusal.OutputExists, Refusal.UnknownBox), (taken.Reason, unknown.Reason));
        CollectionAssert.AreEqual(before.Key, desk.Record.Key);
        Assert.AreEqual((1u, 1L), (desk.Record.Epoch, desk.Record.Next));
        CollectionAssert.AreEqual(grant.Tag, vault.Look(tables => tables.Grants.Find(grant.Id)!.Tag));
        Assert.IsFalse(Directory.Exists(folder["two"]));
    }

    [TestMethod]
    public void Replace_RealBox_CodeOfTheOldUnitOpensTheNewOne_AndTheOldOneIsHeardNoMore()
    {
        using Encounter lot = new();
        using TemporaryFolder folder = new();
        GrantRecord grant = lot.IssueAndDeliver();
        TestBox old = lot.Box;

        Replace(lot.Vault, lot.Desk.Time, folder["out"]);
        lot.Box = Encounter.UnitOf(lot.Desk.Record, lot.Desk.Time);
        lot.Connect();
        lot.Deliver();
        Assert.AreEqual(GrantState.Released, lot.Desk.Grant(grant.Id).State);
        lot.Box.Run(5000);
        lot.Box.Enter(grant.Code!, grant.Symbol!.Value);
        lot.Box.Run(1500);
        lot.Box.Lid.IsOpen = true;
        lot.Box.Run(1000);
        lot.Listen();

        Assert.AreEqual(1, lot.Box.Coil.Pulses);
        Assert.AreEqual(GrantState.Opened, lot.Desk.Grant(grant.Id).State);
        Assert.IsNull(lot.Desk.Record.Attention);
        long ignored = lot.Vault.Look(tables => tables.Boxes.Ignored(Bench.BoxId));
        lot.Box = old;
        lot.Box.Mail.Inbox.SetLink(false);
        lot.Connect();
        Assert.IsGreaterThan(ignored, lot.Vault.Look(tables => tables.Boxes.Ignored(Bench.BoxId)), "the old key verifies nothing");
    }

    [TestMethod]
    public async Task Command_MovesAndSaysWhatIsToBeKnown()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();

        ToolRun run = await Tool.RunAsync("replace", "--box", Bench.BoxId, "--out", bench.Folder["new"], "--vault", bench.Vault.File);
        ToolRun list = await Tool.RunAsync("list", "--box", Bench.BoxId, "--vault", bench.Vault.File);
        ToolRun unknown = await Tool.RunAsync("replace", "--box", "nowhere", "--out", bench.Folder["two"], "--vault", bench.Vault.File);

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        StringAssert.Contains(run.Output, "Codes that move: 1.");
        StringAssert.Contains(run.Output, "works once more");
        Assert.AreEqual(bench.Address.ToString(), bench.Record.Broker.ToString());
        StringAssert.Contains(list.Output, "pending");
        StringAssert.Contains(list.Output, "somebody has this code already");
        Assert.IsFalse(list.Output.Contains(code.Code, StringComparison.Ordinal));
        Assert.AreEqual(1, unknown.ExitCode);
        StringAssert.Contains(unknown.Errors, "There is no box \"nowhere\"");
    }

    private static ProvisionedBox Replace(Bench bench) => Replace(bench.Vault, bench.Time, bench.Folder["new"]);

    private static ProvisionedBox Replace(Vault vault, TimeProvider time, string folder)
    {
        BrokerAddress broker = vault.FindBox(Bench.BoxId)!.Broker;
        return new Provisioner(vault, time).Provision(new ProvisionRequest(Bench.BoxId, broker, folder) { MovesGrants = true });
    }
}
