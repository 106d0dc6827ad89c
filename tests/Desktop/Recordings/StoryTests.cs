using Lockbox.Tests.Issuing;
using Lockbox.Tests.Panel;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Recordings;

/// <summary>The stories that ship are played by the emulator's own command, as anybody would play them.</summary>
[TestClass]
public sealed class StoryTests
{
    private static string Folder => Path.Combine(Tree.Root, "tests", "scenarios");

    private static IEnumerable<string> Stories => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order();

    [TestMethod]
    [DynamicData(nameof(Stories))]
    public async Task Story_Replayed_EndsAsRecorded(string story)
    {
        using EmulatorProcess emulator = new("--replay", Path.Combine(Folder, story));

        int code = emulator.ExitCode();

        Assert.AreEqual("", await emulator.ErrorsAsync());
        Assert.AreEqual(0, code);
        Assert.Contains("outcomes as recorded", await emulator.OutputAsync());
    }

    [TestMethod]
    public void Stories_ThereAreThree() => Assert.IsGreaterThanOrEqualTo(3, Stories.Count());

    [TestMethod]
    public async Task Story_WithAnotherOutcome_EndsWith1AndNamesTheStep()
    {
        using TemporaryFolder folder = new();
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(Folder, Stories.First()));
        int at = Array.FindIndex(lines, line => line.Contains("\"what\":\"checking\"", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("checking", "open", StringComparison.Ordinal);
        string altered = Path.Combine(folder.Root, "altered.json");
        await File.WriteAllLinesAsync(altered, lines);
        using EmulatorProcess emulator = new("--replay", altered);

        Assert.AreEqual(1, emulator.ExitCode());
        string said = await emulator.ErrorsAsync();
        Assert.MatchesRegex(@"^Step \d+, at [\d.]+ s: face ""open"" was recorded, the replay saw face ""checking"" at ", said);
    }

    [TestMethod]
    [DataRow("", "is no recording")]
    [DataRow("[]", "is no recording")]
    [DataRow("{ \"format\": 1 }", "is no recording")]
    [DataRow("{ \"format\": 2, \"box\": \"b\", \"firmware\": \"f\", \"wallMs\": 0, \"lengthMs\": 0, \"seed\": \"\", \"flash\": {}, \"steps\": [] }", "format 2")]
    [DataRow("{ \"format\": 1, \"box\": \"b\", \"firmware\": \"f\", \"wallMs\": 0, \"lengthMs\": 0, \"seed\": \"\", \"flash\": { \"../x\": \"\" }, \"steps\": [] }", "\"../x\" is no file")]
    [DataRow("{ \"format\": 1, \"box\": \"b\", \"firmware\": \"f\", \"wallMs\": 0, \"lengthMs\": 0, \"seed\": \"\", \"flash\": {}, \"steps\": [{ \"atMs\": 5, \"do\": \"box.kick\" }] }", "step 1: this emulator knows no \"box.kick\"")]
    [DataRow("{ \"format\": 1, \"box\": \"b\", \"firmware\": \"f\", \"wallMs\": 0, \"lengthMs\": 0, \"seed\": \"\", \"flash\": {}, \"steps\": [{ \"atMs\": 5, \"see\": \"lid\" }, { \"atMs\": 4, \"see\": \"lid\" }] }", "step 2: at 4 ms it is out of order")]
    public async Task File_ThatIsNoRecording_EndsWith2AndSaysWhy(string text, string why)
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Root, "bad.json");
        await File.WriteAllTextAsync(file, text);
        using EmulatorProcess emulator = new("--replay", file);

        Assert.AreEqual(2, emulator.ExitCode());
        string said = await emulator.ErrorsAsync();
        Assert.Contains(why, said);
        Assert.DoesNotContain("   at ", said);
    }
}
