using Lockbox.Tests.Issuing;
using Lockbox.Workbench.Flashing;

namespace Lockbox.Tests.Workbench;

/// <summary>What must be there before <c>lockbox flash</c> begins, and how nanoff is found.</summary>
[TestClass]
public sealed class FlashBeginningTests
{
    [TestMethod]
    public async Task NoNanoff_SaysHowToInstallIt()
    {
        using FlashBench bench = new();
        using TemporaryFolder empty = new();
        string[] line = [.. bench.Line().SkipLast(2)];

        ToolRun nowhere = await Tool.RunAsync(Environment(empty.Root, empty.Root), line);
        ToolRun named = await Tool.RunAsync([.. line, "--nanoff", empty["nanoff"]]);

        Assert.AreEqual((1, 1), (nowhere.ExitCode, named.ExitCode));
        StringAssert.Contains(nowhere.Errors, PinnedFirmware.InstallNanoff);
        StringAssert.Contains(named.Errors, PinnedFirmware.InstallNanoff);
        Assert.IsTrue(bench.IsFolderThere);
    }

    [TestMethod]
    [DataRow("path")]
    [DataRow("home")]
    [DataRow("variable")]
    public async Task Nanoff_IsFoundWhereItIs(string where)
    {
        using FlashBench bench = new();
        using TemporaryFolder home = new();
        Directory.CreateDirectory(home[".dotnet"]);
        if (where == "home")
        {
            Directory.CreateSymbolicLink(home[".dotnet/tools"], bench.Nanoff.Folder);
        }

        Dictionary<string, string> environment = Environment(home.Root, where == "path" ? bench.Nanoff.Folder : home.Root);
        if (where == "variable")
        {
            environment["LOCKBOX_NANOFF"] = bench.Nanoff.Program;
        }

        ToolRun run = await Tool.RunAsync(environment, [.. bench.Line().SkipLast(2)]);

        Assert.AreEqual(0, run.ExitCode, run.Errors);
    }

    [TestMethod]
    public async Task FolderIsNoneOfProvision_OrWasMoved_SaysSoAndWritesNothing()
    {
        using FlashBench bench = new();
        using TemporaryFolder other = new();
        Directory.Move(bench.Files, other["moved"]);
        string[] line = bench.Line();

        ToolRun missing = await Tool.RunAsync(line);
        line[4] = other["moved"];
        ToolRun moved = await Tool.RunAsync(line);
        line[4] = other.Root;
        ToolRun foreign = await Tool.RunAsync(line);

        Assert.AreEqual((1, 1, 1), (missing.ExitCode, moved.ExitCode, foreign.ExitCode));
        StringAssert.Contains(missing.Errors, "Name the folder that 'lockbox provision' wrote");
        StringAssert.Contains(moved.Errors, "the folder was moved");
        StringAssert.Contains(foreign.Errors, "cannot be used");
        Assert.IsEmpty(bench.Nanoff.Calls);
        Assert.IsTrue(File.Exists(other["moved/identity.json"]));
    }

    [TestMethod]
    public async Task ListIsGarbage_SaysSoAndWritesNothing()
    {
        using FlashBench bench = new();

        foreach (string garbage in new[] { "", "{", "[]", "{\"Files\":5}", "{\"Files\":[7]}", "{\"Files\":[]}", "{\"Files\":[{\"SourceFilePath\":null,\"DestinationFilePath\":null}]}" })
        {
            File.WriteAllText(bench.Files + "/deploy.json", garbage);
            ToolRun run = await bench.FlashAsync();

            Assert.AreEqual(1, run.ExitCode, garbage);
            StringAssert.StartsWith(run.Errors, "lockbox: ", garbage);
        }

        Assert.IsEmpty(bench.Nanoff.Calls);
    }

    [TestMethod]
    public async Task ImageOrPortIsWrong_SaysSoAndWritesNothing()
    {
        using FlashBench bench = new();
        File.WriteAllText(bench.Nanoff.Folder + "/hex", ":10000000");

        ToolRun none = await Tool.RunAsync([.. bench.Line(), "--image", bench.Nanoff.Folder + "/none.bin"]);
        string[] line = bench.Line();
        line[6] = bench.Nanoff.Folder + "/none.bin";
        ToolRun missing = await Tool.RunAsync(line);
        line[6] = bench.Nanoff.Folder + "/hex";
        ToolRun hex = await Tool.RunAsync(line);
        line = bench.Line();
        line[2] = "/dev/ttyNothing";
        ToolRun port = await Tool.RunAsync(line);

        Assert.AreEqual(2, none.ExitCode, "twice is misuse");
        Assert.AreEqual((1, 1, 1), (missing.ExitCode, hex.ExitCode, port.ExitCode));
        StringAssert.Contains(missing.Errors, "cannot be read");
        StringAssert.Contains(hex.Errors, "is no image for the board");
        StringAssert.Contains(port.Errors, "There is no port /dev/ttyNothing");
        Assert.IsEmpty(bench.Nanoff.Calls);
    }

    [TestMethod]
    [DataRow("flash --files x", "Option '--port' is required.")]
    [DataRow("flash --port x", "Option '--files' is required.")]
    [DataRow("flash --port x --files y --step-timeout 0", "--step-timeout takes 1 to 86400")]
    [DataRow("monitor", "Option '--port' is required.")]
    [DataRow("monitor --port x --baud fast", "--baud takes")]
    [DataRow("replace --box a", "Option '--out' is required.")]
    [DataRow("selftest", "Option '--box' is required.")]
    [DataRow("provision --box a --broker here:1 --brightness 16", "--brightness takes 0 to 15")]
    [DataRow("provision --box a --broker here:1 --wifi-password-file f", "--wifi-password-file needs --ssid")]
    public async Task Misuse_SaysWhatIsAllowed_ExitCode2(string line, string said)
    {
        ToolRun run = await Tool.RunAsync(line.Split(' '));

        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Errors, said);
    }

    private static Dictionary<string, string> Environment(string home, string path) => new()
    {
        ["HOME"] = home,
        ["PATH"] = $"{path}:/usr/bin:/bin",
        ["DOTNET_CLI_HOME"] = home,
    };
}
