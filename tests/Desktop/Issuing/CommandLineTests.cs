using System.Diagnostics;
using System.Text.Json;
using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>The command as a process: what it prints, where, and how it ends.</summary>
[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    public async Task Issue_BoxAnswers_PrintsCodeAndSymbol()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Issuer.DisposeAsync();

        ToolRun run = await Tool.RunAsync("issue", "--box", Bench.BoxId, "--vault", bench.Vault.File, "--json", "--reference", "order 9");

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        string code = printed.RootElement.GetProperty("code").GetString()!;
        int symbol = printed.RootElement.GetProperty("symbol").GetInt32();
        using BoxKeys keys = new(bench.Record);
        CollectionAssert.AreEqual(bench.Box.Armed.Values.Single(), keys.TagOf(code, symbol));
        Assert.AreEqual("released", printed.RootElement.GetProperty("state").GetString());
        Assert.AreEqual("order 9", bench.Vault.Grants(Bench.BoxId)[0].Reference);
        await bench.StartIssuerAsync();
    }

    [TestMethod]
    public async Task Issue_WhileServeRuns_ServeSpeaksAndIssuePrints()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Issuer.DisposeAsync();
        using Process serve = Tool.Start("serve", "--vault", bench.Vault.File);
        Assert.AreEqual("Serving; Ctrl+C ends it.", await serve.StandardOutput.ReadLineAsync());

        ToolRun run = await Tool.RunAsync("issue", "--box", Bench.BoxId, "--vault", bench.Vault.File);

        serve.Kill();
        await serve.WaitForExitAsync();
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        StringAssert.Contains(run.Output, "Symbol");
        CollectionAssert.AreEqual(new long[] { 0 }, bench.Box.Sequences());
        await bench.StartIssuerAsync();
    }

    [TestMethod]
    public async Task Issue_BoxAway_SaysPendingWithoutACode()
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);

        ToolRun run = await Tool.RunAsync("issue", "--box", Bench.BoxId, "--vault", bench.Vault.File, "--wait", "1");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Output, "pending");
        StringAssert.Contains(run.Errors, "has not confirmed");
        Assert.IsFalse(run.Output.Contains("Symbol", StringComparison.Ordinal));

        ToolRun unhurried = await Tool.RunAsync("issue", "--box", Bench.BoxId, "--vault", bench.Vault.File, "--no-wait");
        Assert.AreEqual(0, unhurried.ExitCode, unhurried.Errors);
    }

    [TestMethod]
    public async Task Issue_BrokerAway_SaysWhereAndWritesNothing()
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);
        await bench.Issuer.DisposeAsync();
        await bench.Broker.DisposeAsync();

        ToolRun run = await Tool.RunAsync("issue", "--box", Bench.BoxId, "--vault", bench.Vault.File);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, $"127.0.0.1:{bench.Address.Port} cannot be reached");
        Assert.IsEmpty(bench.Vault.Grants(Bench.BoxId));
        bench.Broker = await LoopbackBroker.StartAsync(bench.Address.Port);
        await bench.StartIssuerAsync();
    }

    [TestMethod]
    public async Task Issue_BrokerRefusesUs_SaysSo()
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);
        await bench.Issuer.DisposeAsync();

        ToolRun run = await Tool.RunAsync("issue", "--box", Bench.BoxId, "--vault", bench.Vault.File, "--user", "me", "--password", "wrong");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, "BadUserNameOrPassword");
        Assert.IsEmpty(bench.Vault.Grants(Bench.BoxId));
        await bench.StartIssuerAsync();
    }

    [TestMethod]
    public async Task Issue_UnknownBoxOrBadWindow_SaysSoAndWritesNothing()
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);
        string vault = bench.Vault.File;

        ToolRun unknown = await Tool.RunAsync("issue", "--box", "nowhere", "--vault", vault);
        ToolRun window = await Tool.RunAsync("issue", "--box", Bench.BoxId, "--vault", vault, "--until", "2020-01-01T00:00");

        Assert.AreEqual(1, unknown.ExitCode);
        StringAssert.Contains(unknown.Errors, "There is no box \"nowhere\"");
        Assert.AreEqual(1, window.ExitCode);
        StringAssert.Contains(window.Errors, "The window");
        Assert.IsEmpty(bench.Vault.Grants(Bench.BoxId));
    }

    [TestMethod]
    public async Task NoVault_SaysWhereAndMakesNone()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await Tool.RunAsync("list", "--vault", folder["vault.db"]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, folder["vault.db"]);
        Assert.IsFalse(File.Exists(folder["vault.db"]));
    }

    [TestMethod]
    [DataRow("issue", "Option '--box' is required.")]
    [DataRow("issue --box a --until tomorrow", "\"tomorrow\" is no point in time")]
    [DataRow("issue --box a --wait -1", "--wait takes 0 to 86400")]
    [DataRow("provision --box a --broker here", "\"here\" is no broker")]
    [DataRow("provision --box a --broker here:70000", "1 to 65535")]
    [DataRow("provision --box a --broker here:1 --digits 9", "--digits takes 6, 7 or 8")]
    [DataRow("revoke --box a", "--id, or all of them with --all")]
    [DataRow("revoke --box a --all --id b", "--id, or all of them with --all")]
    [DataRow("clear", "Option '--box' is required.")]
    [DataRow("recovery", "Option '--box' is required.")]
    [DataRow("paint", "paint")]
    public async Task Misuse_SaysWhatIsAllowed_ExitCode2(string line, string said)
    {
        ToolRun run = await Tool.RunAsync(line.Split(' '));

        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Errors, said);
        Assert.AreEqual("", run.Output);
    }

    [TestMethod]
    public async Task Provision_MakesABox_AndListShowsIt()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await Tool.RunAsync(
            "provision", "--box", "lot1-a01", "--broker", "broker.example:1883", "--vault", folder["vault.db"], "--out", folder["out"]);
        ToolRun list = await Tool.RunAsync("list", "--vault", folder["vault.db"], "--json");
        ToolRun again = await Tool.RunAsync(
            "provision", "--box", "lot1-a02", "--broker", "broker.example:1883", "--vault", folder["vault.db"], "--out", folder["out"]);

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.IsTrue(File.Exists(folder["out/identity.json"]));
        using JsonDocument boxes = JsonDocument.Parse(list.Output);
        Assert.AreEqual("lot1-a01", boxes.RootElement[0].GetProperty("id").GetString());
        Assert.AreEqual(1, again.ExitCode, "the folder is taken");
        StringAssert.Contains(again.Errors, folder["out"]);
        using Vault vault = Vault.Open(folder["vault.db"]);
        Assert.AreEqual(vault.LoginOf("lot1-a01")!.Password, PasswordIn(folder["out/identity.json"]));
        Assert.IsFalse(run.Output.Contains(vault.LoginOf("lot1-a01")!.Password, StringComparison.Ordinal), "no secret on the screen");
        Assert.IsNull(vault.FindBox("lot1-a02"));
    }

    [TestMethod]
    public async Task Revoke_All_IsConfirmed_AndListShowsIt()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.IssueAsync();

        ToolRun run = await Tool.RunAsync("revoke", "--box", Bench.BoxId, "--all", "--vault", bench.Vault.File);
        ToolRun list = await Tool.RunAsync("list", "--box", Bench.BoxId, "--vault", bench.Vault.File);

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        StringAssert.Contains(run.Output, "Revoked: 1.");
        StringAssert.Contains(list.Output, "revoked");
    }

    [TestMethod]
    public async Task Watch_NamesWhatHappens()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Issuer.DisposeAsync();
        using Process watch = Tool.Start("watch", "--vault", bench.Vault.File);
        Assert.AreEqual("Watching; Ctrl+C ends it.", await watch.StandardOutput.ReadLineAsync());

        bench.Box.Lost = 2;
        await bench.Box.HelloAsync();
        string? dropped = await watch.StandardOutput.ReadLineAsync();
        await bench.Box.EventAsync(EventKind.FlashFailed);
        string? failed = await watch.StandardOutput.ReadLineAsync();
        await bench.Box.EventAsync(EventKind.Recovered);
        string? recovered = await watch.StandardOutput.ReadLineAsync();

        watch.Kill();
        await watch.WaitForExitAsync();
        StringAssert.Contains(dropped, "(the box had to drop 2 events, 2 so far)");
        StringAssert.Contains(failed, "event flash failed");
        StringAssert.Contains(recovered, "event recovered");
        ToolRun list = await Tool.RunAsync("list", "--vault", bench.Vault.File);
        StringAssert.Contains(list.Output, "2 dropped by the box");
        await bench.StartIssuerAsync();
    }

    private static string PasswordIn(string file)
    {
        using JsonDocument identity = JsonDocument.Parse(File.ReadAllText(file));
        return identity.RootElement.GetProperty("pass").GetString()!;
    }
}
