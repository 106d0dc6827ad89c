using System.Security.Cryptography;
using System.Text.Json;
using Lockbox.Core.Link;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

[TestClass]
public sealed class ClearTests
{
    [TestMethod]
    public async Task Clear_BoxConfirms_SaysSo()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.IssueAsync();

        ClearResult result = await bench.Issuer.ClearAsync(Bench.BoxId, Bench.Patience, CancellationToken.None);

        Assert.AreEqual(new ClearResult(true, null), result);
        Assert.AreEqual(1, bench.Box.Last(Names.Clear).Sequence);
        Assert.HasCount(1, bench.Box.Armed, "codes are left alone");
    }

    [TestMethod]
    public async Task Clear_ReceiptLost_RepeatedIsEnough()
    {
        await using Bench bench = await Bench.StartAsync();
        int receipts = 0;
        bench.Box.Mutes = _ => receipts++ == 0;

        ClearResult result = await bench.Issuer.ClearAsync(Bench.BoxId, Bench.Patience, CancellationToken.None);

        Assert.AreEqual(new ClearResult(true, null), result);
        Assert.AreEqual(2, bench.Box.CountOf(Names.Clear));
    }

    [TestMethod]
    public async Task Clear_BoxOffline_WaitsInTheVaultAndArrivesWhenItComes()
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);

        ClearResult result = await bench.Issuer.ClearAsync(Bench.BoxId, TimeSpan.Zero, CancellationToken.None);
        Assert.AreEqual(new ClearResult(false, null), result);

        await bench.ConnectAsync();
        await Until.IsTrue(() => bench.Record.Confirmed == 1, "the box has confirmed it");
        Assert.AreEqual(0, bench.Box.Last(Names.Clear).Sequence);
    }

    [TestMethod]
    public async Task Clear_BoxRefuses_SaysItsWord()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.Judges = _ => Receipt.Unknown;

        ClearResult result = await bench.Issuer.ClearAsync(Bench.BoxId, Bench.Patience, CancellationToken.None);

        Assert.AreEqual(new ClearResult(false, "unknown"), result);
        Assert.IsTrue(bench.Vault.ChangesAfter(0).Any(change => change.Note == "the box refused to end its lockout: unknown"));
    }

    [TestMethod]
    public async Task Clear_UnknownBoxOrOneThatNeedsAttention_IsRefusedAndChangesNothing()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        bench.Box.Armed[code.Id] = RandomNumberGenerator.GetBytes(16);
        await bench.Box.HelloAsync();
        await Until.IsTrue(() => bench.Attention is not null, "the box needs attention");

        IssuingRefused unknown = await Assert.ThrowsExactlyAsync<IssuingRefused>(
            () => bench.Issuer.ClearAsync("nowhere", TimeSpan.Zero, CancellationToken.None));
        IssuingRefused stopped = await Assert.ThrowsExactlyAsync<IssuingRefused>(
            () => bench.Issuer.ClearAsync(Bench.BoxId, TimeSpan.Zero, CancellationToken.None));

        Assert.AreEqual(Refusal.UnknownBox, unknown.Reason);
        Assert.AreEqual(Refusal.Attention, stopped.Reason);
        Assert.AreEqual(1, bench.Record.Next);
    }

    [TestMethod]
    public async Task Command_SaysWhatHappened_InWordsAndAsJson()
    {
        await using Bench bench = await Bench.StartAsync();
        string vault = bench.Vault.File;

        ToolRun words = await Tool.RunAsync("clear", "--box", Bench.BoxId, "--vault", vault);
        ToolRun json = await Tool.RunAsync("clear", "--box", Bench.BoxId, "--vault", vault, "--json");
        await bench.Box.DisconnectAsync();
        ToolRun away = await Tool.RunAsync("clear", "--box", Bench.BoxId, "--vault", vault, "--wait", "0", "--json");
        ToolRun unknown = await Tool.RunAsync("clear", "--box", "nowhere", "--vault", vault);

        Assert.AreEqual(0, words.ExitCode, words.Errors);
        StringAssert.Contains(words.Output, "Cleared");
        Assert.AreEqual(0, json.ExitCode, json.Errors);
        Assert.AreEqual("cleared", StateIn(json.Output));
        Assert.AreEqual(1, away.ExitCode);
        Assert.AreEqual("pending", StateIn(away.Output));
        StringAssert.Contains(away.Errors, "has not confirmed it yet");
        Assert.AreEqual(1, unknown.ExitCode);
        StringAssert.Contains(unknown.Errors, "There is no box \"nowhere\"");
    }

    private static string StateIn(string output)
    {
        using JsonDocument printed = JsonDocument.Parse(output);
        return printed.RootElement.GetProperty("state").GetString()!;
    }
}
