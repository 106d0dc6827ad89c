using System.Text.RegularExpressions;
using Lockbox.Core.Ports;
using Lockbox.Issuing;
using Lockbox.Tests.Issuing;
using Lockbox.Tests.Repository;
using Lockbox.Workbench;

namespace Lockbox.Tests.Workbench;

/// <summary>The technician's papers know every word that his tools may say to him.</summary>
[TestClass]
public sealed partial class BringUpTests
{
    private static readonly string _bringUp = File.ReadAllText(Tree.PathOf("hardware/bring-up.md"));

    [TestMethod]
    public void Every_event_has_a_line()
    {
        IEnumerable<string> words = Enum.GetValues<EventKind>().Select(kind => $"{(int)kind} {Words.Of(kind)}");

        Found.Nothing(words.Where(word => !_bringUp.Contains(word, StringComparison.Ordinal)), "not in bring-up.md");
    }

    [TestMethod]
    public void Every_fault_of_the_self_test_has_a_line()
    {
        IEnumerable<string> words = Enum.GetValues<SelfTestFaults>().Select(fault => FaultWords.Of(fault));

        Found.Nothing(words.Where(word => !_bringUp.Contains(word, StringComparison.Ordinal)), "not in bring-up.md");
    }

    [TestMethod]
    public async Task Every_command_stands_in_the_overview()
    {
        ToolRun help = await Tool.RunAsync("--help");
        string overview = File.ReadAllText(Tree.PathOf("hardware/README.md"));
        string[] commands = [.. Command().Matches(help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(line => line.Groups[1].Value)];

        Assert.IsGreaterThan(10, commands.Length);
        Found.Nothing(commands.Where(name => !overview.Contains($"`lockbox {name}", StringComparison.Ordinal) && !overview.Contains($"`{name}`", StringComparison.Ordinal)), "not in hardware/README.md");
    }

    [GeneratedRegex(@"^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex Command();
}
