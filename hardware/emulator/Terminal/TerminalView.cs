using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Lockbox.Emulator.Terminal;

/// <summary>Draws the box in 80 columns and 24 lines.</summary>
internal static class TerminalView
{
    public const int Width = 80;
    public const int Height = 24;

    private const int ModuleColumns = 8;
    private const int Columns = 4 * ModuleColumns;

    public static IRenderable Of(TerminalScene scene) => new Rows(
        new Markup($"[bold]Lockbox {Markup.Escape(scene.Box)}[/]  [grey]{Markup.Escape(scene.Address)}[/]"),
        Display(scene),
        new Text(scene.Words),
        States(scene),
        new Text(""),
        TerminalCode.Of(scene.Code),
        new Text(""),
        new Markup($"[yellow]{Markup.Escape(scene.Notice)}[/]"),
        new Markup("[grey]0-9 A-D * #[/] keys   [grey]i[/] issue a code   [grey]l[/] lid   [grey]p[/] power   [grey]q[/] quit"));

    /// <summary>In place of the box when it does not fit.</summary>
    public static IRenderable TooSmall(int width, int height) =>
        new Text($"This window has {width} × {height} characters; the box needs {Width} × {Height}. q quits.");

    private static Spectre.Console.Panel Display(TerminalScene scene) => new(new Rows(scene.State.Rows.Select(Line)))
    {
        Border = BoxBorder.Rounded,
        BorderStyle = new Style(Color.Grey),
    };

    /// <returns>32 LEDs of two columns each, and a gap between the modules.</returns>
    private static Markup Line(string row)
    {
        uint leds = uint.Parse(row, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        StringBuilder text = new();
        for (int column = 0; column < Columns; column++)
        {
            bool isLit = (leds >> (Columns - 1 - column) & 1) != 0;
            text.Append(column > 0 && column % ModuleColumns == 0 ? " " : "").Append(isLit ? "[red1]██[/]" : "[grey15]··[/]");
        }

        return new Markup(text.ToString());
    }

    private static Markup States(TerminalScene scene) => new(string.Join(
        "   ",
        State("power", scene.State.Power ? "on" : "off"),
        State("bolt", scene.State.Bolt),
        State("lid", scene.State.Lid),
        State("link", scene.State.Link.Connected ? "connected" : "down")));

    private static string State(string name, string value) => $"[grey]{name}[/] {value}";
}
