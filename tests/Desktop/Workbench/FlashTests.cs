using System.Diagnostics;
using Lockbox.Tests.Issuing;
using Lockbox.Workbench.Flashing;

namespace Lockbox.Tests.Workbench;

// The technician's commands, run as he runs them: what is written to a board and in which order, what is left after a
// failure at any step, and that no secret comes to where it does not belong.

/// <summary><c>lockbox flash</c> against a stand-in for nanoff.</summary>
[TestClass]
public sealed class FlashTests
{
    private static readonly string[] _steps = ["look", "psram", "firmware", "application", "verify", "network", "files"];

    public static IEnumerable<object[]> Failures =>
        from step in _steps
        from way in new[] { "echo 'Error E4000: Error executing ESP32 serial command. (no luck)'; exit 160", "kill -9 $$", "head -c 3000 /dev/urandom; exit 1", "exit 0" }
        where way != "exit 0" || step != "firmware"
        select new object[] { step, way };

    [TestMethod]
    public async Task Flash_AllIsWell_GoesThroughTheStepsAndRemovesTheFolder()
    {
        using FlashBench bench = new();

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        string end = $" --serialport {bench.Nanoff.Port} --suppressnanoffversioncheck";
        CollectionAssert.AreEqual(
            new[]
            {
                "--platform esp32 --devicedetails" + end,
                "--platform esp32 --devicedetails --checkpsram" + end,
                $"--target {PinnedFirmware.Target} --update --fwversion {PinnedFirmware.Version} --verbosity minimal{end}",
                $"--nanodevice --deploy --image {bench.Nanoff.Image}{end}",
                "--nanodevice --devicedetails" + end,
                $"--networkdeployment {bench.Files}/network.json --baud 921600{end}",
                $"--filedeployment {bench.Files}/deploy.json --baud 921600{end}",
            },
            bench.Nanoff.Calls);
        Assert.IsFalse(bench.IsFolderThere);
        StringAssert.Contains(run.Output, "[1/7] look at the board: ESP32 revision 3, 4 MB of flash");
        StringAssert.Contains(run.Output, "[7/7] put the box's files onto it: 3 files");
        StringAssert.Contains(bench.Log, "| Deploying managed application...OK");
    }

    [TestMethod]
    public async Task Flash_NoNetworkGiven_LeavesTheNetworkAlone()
    {
        using FlashBench bench = new(hasWifi: false);

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.IsFalse(bench.Nanoff.Calls.Any(call => call.Contains("--networkdeployment", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DynamicData(nameof(Failures))]
    public async Task Flash_AStepFails_NothingIsLost_AndTheNextRunGoesThrough(string step, string way)
    {
        using FlashBench bench = new();
        bench.Nanoff.Do(step, way);

        ToolRun failed = await bench.FlashAsync();
        string[] calls = bench.Nanoff.Calls;
        bool isFolderThere = bench.IsFolderThere;
        bench.Nanoff.Heal(step);
        ToolRun again = await bench.FlashAsync();

        int number = Array.IndexOf(_steps, step) + 1;
        Assert.AreEqual(1, failed.ExitCode, failed.Output);
        StringAssert.Contains(failed.Errors, $"Step {number} of 7");
        StringAssert.Contains(failed.Errors, "run the command again");
        StringAssert.Contains(failed.Errors, ".flash.log");
        Assert.HasCount(number, calls, "nothing is done after it");
        Assert.IsTrue(isFolderThere);
        Assert.AreEqual(0, again.ExitCode, again.Errors);
        Assert.IsFalse(bench.IsFolderThere);
    }

    [TestMethod]
    [DataRow("look")]
    [DataRow("files")]
    public async Task Flash_NanoffHangs_IsEndedAndSaidSo(string step)
    {
        using FlashBench bench = new();
        bench.Nanoff.Do(step, $"echo $$ > '{bench.Nanoff.Folder}/pid'; sleep 120");

        ToolRun run = await bench.FlashAsync("--step-timeout", "2");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, "did not come to an end within 2 s");
        Assert.IsFalse(Directory.Exists($"/proc/{File.ReadAllText(bench.Nanoff.Folder + "/pid").Trim()}"), "it holds the port no more");
        Assert.IsTrue(bench.IsFolderThere);
    }

    [TestMethod]
    public async Task Flash_Interrupted_EndsNanoffToo()
    {
        using FlashBench bench = new();
        string pid = bench.Nanoff.Folder + "/pid";
        bench.Nanoff.Do("application", $"echo $$ > '{pid}'; sleep 120");
        using Process flash = Tool.Start(bench.Line());
        await Until.IsTrue(() => File.Exists(pid) && File.ReadAllText(pid).Length > 1, "nanoff runs");

        using Process kill = Process.Start("kill", ["-INT", $"{flash.Id}"]);
        await flash.WaitForExitAsync();

        Assert.AreEqual(1, flash.ExitCode);
        StringAssert.Contains(await flash.StandardError.ReadToEndAsync(), "stopped");
        Assert.IsFalse(Directory.Exists($"/proc/{File.ReadAllText(pid).Trim()}"));
        Assert.IsTrue(bench.IsFolderThere);
    }

    [TestMethod]
    public async Task Flash_BoardDoesNotAnswerRightAfterAReset_IsAskedAgain()
    {
        using FlashBench bench = new();
        bench.Nanoff.Do("verify", $"if [ ! -f '{bench.Nanoff.Folder}/asked' ]; then touch '{bench.Nanoff.Folder}/asked'; echo 'Error E2000: Error connecting to nano device.'; exit 208; fi");

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.HasCount(8, bench.Nanoff.Calls);
    }

    [TestMethod]
    [DataRow("ESP32 (ESP32-D0WD-V3 (revision v3.1))", "ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))", "its chip is an ESP32-S3")]
    [DataRow("ESP32-D0WD-V3 (revision v3.1)", "ESP32-D0WDQ6 (revision v1.0)", "its silicon is of revision 1")]
    [DataRow("Flash size 4MB", "Flash size 2MB", "it has 2048 kB of flash")]
    public async Task Flash_WrongSilicon_IsRefusedBeforeAnythingIsWritten(string right, string wrong, string why)
    {
        using FlashBench bench = new();
        bench.Nanoff.Say("look", FakeNanoff.RightBoard.Replace(right, wrong, StringComparison.Ordinal));

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, why);
        StringAssert.Contains(run.Errors, "Nothing was written to it.");
        Assert.HasCount(1, bench.Nanoff.Calls);
        Assert.IsTrue(bench.IsFolderThere);
    }

    [TestMethod]
    [DataRow("not available", "its PSRAM is not available")]
    [DataRow("undetermined", "could not tell whether there is PSRAM")]
    public async Task Flash_NoPsram_IsRefused(string psram, string why)
    {
        using FlashBench bench = new();
        bench.Nanoff.Say("psram", FakeNanoff.RightBoard.Replace("undetermined", psram, StringComparison.Ordinal));

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, why);
        Assert.HasCount(2, bench.Nanoff.Calls);
    }

    [TestMethod]
    [DataRow(PinnedFirmware.Version, "1.16.0.12", "the board runs " + PinnedFirmware.Target + " 1.16.0.12")]
    [DataRow("Target:   " + PinnedFirmware.Target, "Target:   ESP32_REV3", "the board runs ESP32_REV3")]
    [DataRow("  Lockbox.Device, 1.0.0.0\n", "", "does not list Lockbox.Device")]
    [DataRow("  Lockbox.Device, 1.0.0.0\n\nNative Assemblies:\n", "\nNative Assemblies:\n  Lockbox.Device v1.0.0.0, checksum 0x1\n", "does not list Lockbox.Device")]
    [DataRow("  Lockbox.Core, 1.0.0.0\n", "  Lockbox.CoreTests, 1.0.0.0\n", "does not list Lockbox.Core:")]
    public async Task Flash_BoardRunsSomethingElse_GetsNoKey(string right, string wrong, string why)
    {
        using FlashBench bench = new();
        bench.Nanoff.Say("verify", FakeNanoff.RightFirmware.Replace(right, wrong, StringComparison.Ordinal));

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, why);
        Assert.IsFalse(bench.Nanoff.Calls.Any(call => call.Contains("--filedeployment", StringComparison.Ordinal)));
        Assert.IsTrue(bench.IsFolderThere);
    }

    [TestMethod]
    public async Task Flash_OneFileDoesNotGetThere_ThoughNanoffEndsWell_IsNoSuccess()
    {
        using FlashBench bench = new();
        bench.Nanoff.Say("files", FakeNanoff.Deployed(bench.Files).Replace("I:\\fails.a...OK", "I:\\fails.a...\nError deploying content file", StringComparison.Ordinal));

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, "did not say that I:\\fails.a is there");
        Assert.IsTrue(bench.IsFolderThere);
    }

    [TestMethod]
    public async Task Flash_NanoffDoesNothingAndEndsWell_IsNoSuccess()
    {
        using FlashBench bench = new();
        bench.Nanoff.Say("firmware", "No operation was performed with the options supplied.\n");

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, "nanoff did nothing");
    }

    [TestMethod]
    public async Task Flash_Secrets_AreNeitherInTheLogNorOnTheScreen_WhateverNanoffSays()
    {
        using FlashBench bench = new();
        bench.Nanoff.Do("files", $"cat '{bench.Files}/identity.json' '{bench.Files}/network.json'; echo");

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        string all = bench.Log + run.Output + run.Errors;
        StringAssert.Contains(bench.Log, "(secret)");
        Assert.IsFalse(bench.Secrets.Any(secret => all.Contains(secret, StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Flash_OtherFilesInTheFolder_AreLeftAlone()
    {
        using FlashBench bench = new();
        File.WriteAllText(bench.Files + "/notes.txt", "mine");

        ToolRun run = await bench.FlashAsync();

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.AreEqual("notes.txt", Path.GetFileName(Directory.GetFileSystemEntries(bench.Files).Single()));
        StringAssert.Contains(run.Output, "left alone");
    }
}
