using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Issuing;
using Microsoft.Data.Sqlite;

namespace Lockbox.Tests.Issuing;

[TestClass]
public sealed class VaultTests
{
    [TestMethod]
    public void NewVault_IsItsOwnersAlone()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["deep/vault.db"]);
        vault.Change(tables => tables.Journal.Note("box", "note", 0));

        TemporaryFolder.AssertPrivate(folder["deep"]);
    }

    [TestMethod]
    public void NewerVault_IsRefused()
    {
        using TemporaryFolder folder = new();
        Vault.Open(folder["vault.db"]).Dispose();
        Execute(folder["vault.db"], "PRAGMA user_version = 4");

        IssuingRefused refused = Assert.ThrowsExactly<IssuingRefused>(() => Vault.Open(folder["vault.db"]));

        Assert.AreEqual(Refusal.BadVault, refused.Reason);
        StringAssert.Contains(refused.Message, "version 4");
    }

    [TestMethod]
    public void VaultOfVersion1_IsUpgraded_AndGoesOn()
    {
        using TemporaryFolder folder = new();
        Execute(folder["vault.db"], VaultSchema.Steps[0]);
        Execute(folder["vault.db"], "PRAGMA user_version = 1");
        Execute(folder["vault.db"], """
            INSERT INTO boxes (id, key, epoch, digits, host, port, user, password, next, confirmed, event)
            VALUES ('lot3-b07', zeroblob(32), 4, 8, 'broker.example', 1883, 'lot3-b07', 'word', 2, 1, 6);
            INSERT INTO commands (box, epoch, seq, cmd, message, state) VALUES ('lot3-b07', 4, 0, 'clear', x'00', 1), ('lot3-b07', 4, 1, 'clear', x'00', 0);
            """);

        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, "lot3-b07");

        Assert.AreEqual((4u, 2L, 1L, 6L, 0L), (desk.Record.Epoch, desk.Record.Next, desk.Record.Confirmed, desk.Record.Event, desk.Record.Lost));
        Assert.IsFalse(vault.FindBox("lot3-b07")!.FlashRefuses);
        desk.Take(desk.Box.Receipt(1, 1, Receipt.Flash));
        Assert.IsTrue(vault.FindBox("lot3-b07")!.FlashRefuses);
        desk.Take(desk.Box.Receipt(1, 2, Receipt.Stored));
        Assert.AreEqual(2, desk.Record.Confirmed);
        using Vault again = Vault.Open(folder["vault.db"]);
        Assert.AreEqual(vault.Id, again.Id);
    }

    [TestMethod]
    public void VaultOfVersion2_IsUpgraded_AndItsShownCodesAreKnownAsSuch()
    {
        using TemporaryFolder folder = new();
        Execute(folder["vault.db"], VaultSchema.Steps[0]);
        Execute(folder["vault.db"], VaultSchema.Steps[1]);
        Execute(folder["vault.db"], "PRAGMA user_version = 2");
        Execute(folder["vault.db"], """
            INSERT INTO boxes (id, key, epoch, digits, host, port, user, password, next, confirmed, event)
            VALUES ('lot3-b07', zeroblob(32), 4, 8, 'broker.example', 1883, 'lot3-b07', 'word', 2, 2, 0);
            INSERT INTO grants (jti, box, epoch, kind, state, nbf, exp, tag, code, symbol, made)
            VALUES ('armed', 'lot3-b07', 4, 0, 2, 0, 4000000000, x'00', '12345679', 1, 0), ('shown', 'lot3-b07', 4, 0, 3, 0, 4000000000, x'01', '12345678', 1, 0);
            INSERT INTO events (box, epoch, evt, kind, up, mac) VALUES ('lot3-b07', 4, 0, 1, 1, x'00');
            """);

        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, "lot3-b07");

        Assert.IsFalse(vault.Look(tables => tables.Grants.Find("armed")!.WasShown));
        Assert.IsTrue(vault.Look(tables => tables.Grants.Find("shown")!.WasShown));
        BoxView box = vault.FindBox("lot3-b07")!;
        Assert.AreEqual(("", null, null, null), (box.Serial, box.Made, box.Started, box.Report));
        desk.Take(desk.Box.Report(null));
        Assert.AreEqual(SelfTestFaults.None, vault.FindBox("lot3-b07")!.Report!.Faults);
        Assert.AreEqual(0, vault.Look(tables => tables.Events.Find(desk.Record, 0)!.Value));
    }

    [TestMethod]
    public void OtherFile_IsRefusedAndLeftAsItIs()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["notes.txt"], "these are my notes, and they are no vault at all");

        Assert.ThrowsExactly<IssuingRefused>(() => Vault.Open(folder["notes.txt"]));

        StringAssert.StartsWith(File.ReadAllText(folder["notes.txt"]), "these are my notes");
    }

    [TestMethod]
    public void Change_Fails_NothingIsStored()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);

        Assert.ThrowsExactly<InvalidOperationException>(() => vault.Change(tables =>
        {
            tables.Journal.Note("box", "half", 0);
            throw new InvalidOperationException();
        }));

        Assert.AreEqual(0, vault.LastChange());
    }

    [TestMethod]
    public async Task SpentCode_IsInNoFileOfTheVault()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        Assert.IsTrue(VaultFiles.Hold(bench.Vault, code.Code), "while it is armed it is there");

        await bench.Box.EventAsync(EventKind.Opened, code.Id);
        await bench.UntilState(code.Id, GrantState.Opened);

        await Until.IsTrue(() => !VaultFiles.Hold(bench.Vault, code.Code), "the code is gone from the files");
    }

    [TestMethod]
    public void CodesThatAreOver_HoweverTheyEnded_AreInNoFileOfTheVault()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);
        GrantRecord[] codes = [.. Enumerable.Range(0, 6).Select(_ => desk.Issue(keepsOthers: true))];
        desk.Box.Judges = command => command.GrantId == codes[0].Id ? Receipt.Full : Receipt.Stored;
        desk.Deliver();
        desk.Release();
        Assert.IsFalse(VaultFiles.Hold(vault, "no such digits"));
        Assert.IsTrue(codes[1..].All(grant => VaultFiles.Hold(vault, grant.Code!)), "while they are armed they are there");

        desk.Take(
            desk.Box.Event(EventKind.Opened, codes[1].Id),
            desk.Box.Event(EventKind.NotOpened, codes[2].Id),
            desk.Box.Event(EventKind.Interrupted, codes[3].Id));
        vault.Change(tables => new GrantDesk(tables, desk.Time.GetUtcNow().ToUnixTimeSeconds()).Revoke(Bench.BoxId, codes[4].Id));
        desk.Deliver();
        desk.Time.Ahead = TimeSpan.FromHours(25);
        desk.Release();
        vault.Scrub();

        GrantState[] ends = [GrantState.Refused, GrantState.Opened, GrantState.NotOpened, GrantState.Replaced, GrantState.Revoked, GrantState.Expired];
        CollectionAssert.AreEqual(ends, codes.Select(grant => desk.Grant(grant.Id).State).ToArray());
        Assert.IsFalse(codes.Any(grant => VaultFiles.Hold(vault, grant.Code!)));
    }

    [TestMethod]
    public void CodeWipedByAnotherProcess_GoesFromTheLogAtTheNextScrub()
    {
        using TemporaryFolder folder = new();
        using Vault serving = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(serving, Bench.BoxId);
        GrantRecord grant = desk.Issue();
        serving.Scrub();
        using (Vault other = Vault.Open(folder["vault.db"]))
        {
            other.Change(tables => tables.Grants.SetState(grant.Id, GrantState.Revoked));
        }

        serving.Scrub();

        Assert.IsFalse(VaultFiles.Hold(serving, grant.Code!));
    }

    [TestMethod]
    public async Task NewEpoch_CodesOfTheOldOneAreInNoFileOfTheVault()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        await bench.Issuer.DisposeAsync();

        bench.Provision();

        Assert.IsFalse(VaultFiles.Hold(bench.Vault, code.Code));
        await bench.StartIssuerAsync();
    }

    private static void Execute(string file, string text)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
