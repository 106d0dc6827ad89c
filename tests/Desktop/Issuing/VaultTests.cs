using System.Text;
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
        Execute(folder["vault.db"], "PRAGMA user_version = 2");

        IssuingRefused refused = Assert.ThrowsExactly<IssuingRefused>(() => Vault.Open(folder["vault.db"]));

        Assert.AreEqual(Refusal.BadVault, refused.Reason);
        StringAssert.Contains(refused.Message, "version 2");
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
        Assert.IsTrue(IsAnywhere(bench, code.Code), "while it is armed it is there");

        await bench.Box.EventAsync(EventKind.Opened, code.Id);
        await bench.UntilState(code.Id, GrantState.Opened);

        await Until.IsTrue(() => !IsAnywhere(bench, code.Code), "the code is gone from the files");
    }

    private static bool IsAnywhere(Bench bench, string code) =>
        new[] { bench.Vault.File, bench.Vault.File + "-wal" }.Any(file => Holds(file, Encoding.ASCII.GetBytes(code)));

    private static bool Holds(string file, byte[] code)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(code) >= 0;
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
