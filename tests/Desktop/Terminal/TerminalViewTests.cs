using Lockbox.Core.Panel;
using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Terminal;
using Spectre.Console;

namespace Lockbox.Tests.Terminal;

[TestClass]
public sealed class TerminalViewTests
{
    private const int Sun = 3;

    [TestMethod]
    public void The_leds_stand_where_they_are_on_the_display()
    {
        string[] rows = ["80000001", "00000000", "ff00ff00", "00000000", "00000000", "00000000", "00000000", "01800000"];

        string[] lines = Draw(Scene() with { State = State() with { Rows = rows } });

        Assert.AreEqual($"│ ██{Dark(7)} {Dark(8)} {Dark(8)} {Dark(7)}██ │", lines[2]);
        Assert.AreEqual($"│ {Lit(8)} {Dark(8)} {Lit(8)} {Dark(8)} │", lines[4]);
        Assert.AreEqual($"│ {Dark(7)}██ ██{Dark(7)} {Dark(8)} {Dark(8)} │", lines[9]);
    }

    [TestMethod]
    public void Everything_there_is_to_know_stands_in_80_columns_and_24_lines()
    {
        string[] lines = Draw(Scene());
        string all = string.Join('\n', lines);

        Assert.IsLessThanOrEqualTo(TerminalView.Height, lines.Length);
        Assert.IsTrue(lines.All(line => line.Length <= TerminalView.Width), all);
        string[] expected =
        [
            "Lockbox box-7", "http://127.0.0.1:8090", "Pick your symbol", "power on", "bolt drawn", "lid closed", "link connected",
            "12345678", "then the sun", "released", "A-1042 [blue]", "The bolt holds the lid.", "0-9 A-D * #", "i issue", "l lid", "p power", "q quit",
        ];
        Assert.IsEmpty(expected.Where(one => !all.Contains(one)), all);
    }

    [TestMethod]
    public void The_symbol_of_the_code_is_the_box_s_own_picture()
    {
        string[] lines = Draw(Scene());
        int top = Array.FindIndex(lines, line => line.Contains("12345678"));
        Frame frame = new();
        Symbols.Draw(Sun, frame, 0);

        for (int row = 0; row < Frame.Rows; row++)
        {
            string line = lines[top + (row / 2)].PadRight(8)[..8];
            string pixels = string.Concat(line.Select(half => half == '█' || half == (row % 2 == 0 ? '▀' : '▄') ? '1' : '0'));
            Assert.AreEqual(Convert.ToString(frame.RowOf(0, row), 2).PadLeft(8, '0'), pixels, $"row {row}");
        }
    }

    [TestMethod]
    public void Without_power_and_code_it_says_so()
    {
        string all = string.Join('\n', Draw(Scene() with { Code = null, State = State() with { Power = false, Link = new LinkState(false) } }));

        Assert.Contains("power off", all);
        Assert.Contains("link down", all);
        Assert.Contains("No code is good for this box", all);
    }

    [TestMethod]
    [DataRow('0', "0")]
    [DataRow('9', "9")]
    [DataRow('a', "A")]
    [DataRow('D', "D")]
    [DataRow('*', "star")]
    [DataRow('#', "hash")]
    [DataRow('e', null)]
    [DataRow('i', null)]
    [DataRow('q', null)]
    public void Keys_of_the_box_are_what_is_printed_on_them(char typed, string? key) => Assert.AreEqual(key, TerminalHands.KeyOf(typed));

    private static string Lit(int leds) => new('█', 2 * leds);

    private static string Dark(int leds) => new('·', 2 * leds);

    private static TerminalScene Scene() => new(
        "box-7",
        "http://127.0.0.1:8090",
        State(),
        "Pick your symbol: A smile, B car, C house, D flag. # shows more.",
        new GrantNews("g", "A-1042 [blue]", "released", null, 0, 1, "12345678", Sun, "sun"),
        "The bolt holds the lid.");

    private static BoardState State() => new(
        true, 1, 1000, "idle", [.. Enumerable.Repeat("00000000", 8)], new CoilState(true, 1, 0), "drawn", "closed", new LinkState(true), null);

    private static string[] Draw(TerminalScene scene)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) });
        console.Profile.Width = TerminalView.Width;
        console.Profile.Capabilities.Unicode = true;
        using Recorder recorder = new(console);
        recorder.Write(TerminalView.Of(scene));
        return recorder.ExportText().TrimEnd('\n').Split('\n');
    }
}
