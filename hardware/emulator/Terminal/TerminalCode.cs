using System.Text;
using Lockbox.Core.Panel;
using Lockbox.Emulator.Panel;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Lockbox.Emulator.Terminal;

/// <summary>Draws a code and its symbol, four lines high.</summary>
internal static class TerminalCode
{
    private const int Lines = Frame.Rows / 2;
    private const int Pixels = 8;

    /// <param name="code">Null when there is none.</param>
    public static IRenderable Of(GrantNews? code)
    {
        if (code is not { Code: string digits, Symbol: int symbol })
        {
            return new Rows(Enumerable.Range(0, Lines).Select(line => new Text(line == 0 ? "No code is good for this box. i issues one." : "")));
        }

        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        string[] picture = Picture(symbol);
        string[] words = [$"[bold]{digits}[/]", $"then the [bold]{code.Name}[/]", code.State, Markup.Escape(code.Reference ?? "")];
        for (int line = 0; line < Lines; line++)
        {
            grid.AddRow(new Markup($"[red1]{picture[line]}[/]"), new Markup(words[line]));
        }

        return grid;
    }

    /// <returns>Two rows of pixels in each line of text.</returns>
    private static string[] Picture(int symbol)
    {
        Frame frame = new();
        Symbols.Draw(symbol, frame, 0);
        return [.. Enumerable.Range(0, Lines).Select(line => Line(frame.RowOf(0, 2 * line), frame.RowOf(0, (2 * line) + 1)))];
    }

    private static string Line(int upper, int lower)
    {
        StringBuilder text = new();
        for (int bit = Pixels - 1; bit >= 0; bit--)
        {
            text.Append((upper >> bit & 1, lower >> bit & 1) switch
            {
                (1, 1) => '█',
                (1, 0) => '▀',
                (0, 1) => '▄',
                _ => ' ',
            });
        }

        return text.ToString();
    }
}
