using System.Diagnostics;
using Lockbox.Core.Ports;

namespace Lockbox.Tests.Issuing;

/// <summary>What the command tells of events and starts, in words that somebody without the protocol understands.</summary>
[TestClass]
public sealed class WatchTests
{
    [TestMethod]
    public async Task Watch_SaysWhatAnEventsValueMeans()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Issuer.DisposeAsync();
        using Process watch = Tool.Start("watch", "--vault", bench.Vault.File);
        Assert.AreEqual("Watching; Ctrl+C ends it.", await watch.StandardOutput.ReadLineAsync());

        string boot = await ToldAsync(bench, watch, EventKind.Boot, 1);
        string plain = await ToldAsync(bench, watch, EventKind.Boot, 0);
        string newer = await ToldAsync(bench, watch, EventKind.Boot, 9);
        string restarted = await ToldAsync(bench, watch, EventKind.Restarted, 0);
        string pulse = await ToldAsync(bench, watch, EventKind.ServicePulse, 0);
        string well = await ToldAsync(bench, watch, EventKind.SelfTested, 0);
        string sick = await ToldAsync(bench, watch, EventKind.SelfTested, 132);

        watch.Kill();
        await watch.WaitForExitAsync();
        StringAssert.EndsWith(boot, "  event boot by watchdog");
        StringAssert.EndsWith(plain, "  event boot");
        StringAssert.EndsWith(newer, "  event boot by something that only a newer program knows (9)");
        StringAssert.EndsWith(restarted, "  event restarted");
        StringAssert.EndsWith(pulse, "  event service pulse");
        StringAssert.EndsWith(well, "  event self-tested: all is well");
        StringAssert.EndsWith(sick, "  event self-tested: the supply is low, something that only a newer program knows (128)");
        await bench.StartIssuerAsync();
    }

    [TestMethod]
    [DataRow(ResetCause.Power, "")]
    [DataRow(ResetCause.Watchdog, "restarted by watchdog")]
    [DataRow(ResetCause.Crash, "restarted by crash")]
    [DataRow(ResetCause.Restart, "restarted by itself")]
    public async Task List_SaysWhyABoxStarted_WhereThatIsSomebodysConcern(ResetCause cause, string words)
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);
        bench.Box.Started = cause;
        await bench.ConnectAsync();

        ToolRun list = await Tool.RunAsync("list", "--vault", bench.Vault.File);

        Assert.AreEqual(words.Length > 0, list.Output.Contains("restarted by", StringComparison.Ordinal));
        StringAssert.Contains(list.Output, words);
    }

    private static async Task<string> ToldAsync(Bench bench, Process watch, EventKind kind, long value)
    {
        await bench.Box.EventAsync(kind, value: value);
        return (await watch.StandardOutput.ReadLineAsync())!;
    }
}
