using System.Text.Json;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>What boxes say of themselves, with no broker between.</summary>
[TestClass]
public sealed class ReportTests
{
    [TestMethod]
    public void Report_IsReadAndKept_UnknownClaimsAreSkipped()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);

        desk.Take(desk.Box.Report(null, 5, claims => claims.Add("xyz", 1)));

        BoxReport report = vault.FindBox(Bench.BoxId)!.Report!;
        Assert.IsNull(report.Sequence);
        Assert.AreEqual(SelfTestFaults.KeyDown | SelfTestFaults.LowSupply, report.Faults);
        Assert.AreEqual(("1.4.2", ResetCause.Watchdog, 61440L, -71L), (report.Firmware, report.Started, report.ManagedFree, report.SignalLevel));
        Assert.IsNull(report.NativeFree);
        Assert.AreEqual("8 5", string.Join(", ", report.Results.Select(one => $"{one.Key} {one.Value}")));
        Assert.IsTrue(vault.ChangesAfter(0).Any(change => change.Note == "report: a key reads down, the supply is low"));
    }

    [TestMethod]
    public void Report_OfAnotherKeyOrEpoch_IsIgnoredAndCounted()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);
        byte[] key = (byte[])desk.Record.Key.Clone();
        key[0] ^= 1;

        desk.Take(
            new PaperBox(desk.Record with { Key = key }).Report(null),
            new PaperBox(desk.Record with { Epoch = 2 }).Report(null),
            new PaperBox(desk.Record with { Id = "lot3-b08" }).Report(null));

        Assert.IsNull(vault.FindBox(Bench.BoxId)!.Report);
        Assert.AreEqual(3, vault.Look(tables => tables.Boxes.Ignored(Bench.BoxId)));
    }

    [TestMethod]
    public void Report_PlayedAgain_DoesNotMakeASickBoxLookWell()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);
        byte[] well = desk.Box.Report(null);

        desk.Take(well, desk.Box.Report(null, 8), well);

        Assert.AreEqual(SelfTestFaults.FlashFailed, vault.FindBox(Bench.BoxId)!.Report!.Faults);
    }

    [TestMethod]
    public void Report_ToACommandThatWasNeverGiven_IsIgnored()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);

        desk.Take(desk.Box.Report(0));

        Assert.IsNull(vault.FindBox(Bench.BoxId)!.Report);
    }

    [TestMethod]
    public void Report_FirmwareIsAnybodysText_WhatIsNoPrintableCharacterGoes()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);
        PaperBox other = new(desk.Record);

        desk.Take(other.Say(Names.Report, claims => claims.AddWord(Names.Firmware, "2\u007F[31m"u8.ToArray(), 6)));

        Assert.AreEqual("2[31m", vault.FindBox(Bench.BoxId)!.Report!.Firmware);
    }

    [TestMethod]
    public void Hello_SaysWhyTheChipStarted_AndANewEpochForgetsIt()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);
        desk.Box.Started = ResetCause.Crash;

        desk.Take(desk.Box.Hello(), desk.Box.Report(null));
        Assert.AreEqual(ResetCause.Crash, vault.FindBox(Bench.BoxId)!.Started);
        new Provisioner(vault, desk.Time).Provision(new ProvisionRequest(Bench.BoxId, new BrokerAddress("127.0.0.1", 1883), folder["out"]));

        Assert.IsNull(vault.FindBox(Bench.BoxId)!.Started);
        Assert.IsNull(vault.FindBox(Bench.BoxId)!.Report);
    }

    [TestMethod]
    public void Event_Value_IsKeptAndTold()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        PaperDesk desk = new(vault, Bench.BoxId);

        desk.Take(desk.Box.Event(EventKind.Boot, value: 1), desk.Box.Event(EventKind.SelfTested, value: 4));

        Assert.AreEqual(4, vault.Look(tables => tables.Events.Find(desk.Record, 1)!.Value));
        CollectionAssert.AreEqual(new long[] { 1, 4 }, vault.ChangesAfter(0).Where(change => change.Event is not null).Select(change => change.Value).ToArray());
    }

    [TestMethod]
    public async Task SelfTest_BoxAnswers_ReportIsTheAnswer()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.Box.SendAsync(new PaperBox(bench.Record).Report(null, 4));
        await Until.IsTrue(() => bench.Vault.FindBox(Bench.BoxId)!.Report is not null, "the daily report is there");

        SelfTestResult result = await bench.Issuer.SelfTestAsync(Bench.BoxId, Bench.Patience, CancellationToken.None);

        Assert.IsTrue(result.IsWell);
        Assert.AreEqual(0, result.Report!.Sequence, "the daily one is no answer");
    }

    [TestMethod]
    public async Task Command_SaysHowTheBoxIs_InWordsAndAsJson()
    {
        await using Bench bench = await Bench.StartAsync();
        string vault = bench.Vault.File;

        ToolRun well = await Tool.RunAsync("selftest", "--box", Bench.BoxId, "--vault", vault);
        bench.Box.Faults = 6;
        ToolRun sick = await Tool.RunAsync("selftest", "--box", Bench.BoxId, "--vault", vault, "--json");
        ToolRun list = await Tool.RunAsync("list", "--vault", vault);

        Assert.AreEqual(0, well.ExitCode, well.Errors);
        StringAssert.Contains(well.Output, "all is well");
        StringAssert.Contains(well.Output, "-71");
        StringAssert.Contains(well.Output, "Messages Forged");
        Assert.AreEqual(1, sick.ExitCode);
        StringAssert.Contains(sick.Errors, "the lid reads open, the supply is low");
        using JsonDocument printed = JsonDocument.Parse(sick.Output);
        Assert.AreEqual(("reported", false), (printed.RootElement.GetProperty("state").GetString(), printed.RootElement.GetProperty("well").GetBoolean()));
        Assert.AreEqual(6, printed.RootElement.GetProperty("report").GetProperty("selfTest").GetInt32());
        StringAssert.Contains(list.Output, "the lid reads open");
    }

    [TestMethod]
    public async Task Command_NoReport_SaysWhatToDo()
    {
        await using Bench bench = await Bench.StartAsync();
        string[] line = ["selftest", "--box", Bench.BoxId, "--vault", bench.Vault.File, "--wait", "2"];
        bench.Box.Faults = null;

        ToolRun lost = await Tool.RunAsync(line);
        bench.Box.Judges = _ => Receipt.Unknown;
        ToolRun refused = await Tool.RunAsync(line);
        await bench.Box.DisconnectAsync();
        ToolRun away = await Tool.RunAsync(line);

        Assert.AreEqual((1, 1, 1), (lost.ExitCode, refused.ExitCode, away.ExitCode));
        StringAssert.Contains(lost.Errors, "its report did not come");
        StringAssert.Contains(refused.Errors, "refused to test itself: unknown");
        StringAssert.Contains(away.Errors, "has not answered");
        Assert.IsTrue(bench.Vault.ChangesAfter(0).Any(change => change.Note == "the box refused to report: unknown"));
    }
}
