using Spectre.Console;

namespace Lockbox.Workbench;

/// <summary>Tables on the terminal, and in a file.</summary>
internal static class Sheet
{
    private const int WidthOfFile = 240;

    // Texts may wrap, which come last; ids, codes and times may not.
    public static Table New(params string[] headings)
    {
        Table table = new();
        for (int i = 0; i < headings.Length; i++)
        {
            table.AddColumn(new TableColumn(headings[i]) { NoWrap = i < headings.Length - 2 });
        }

        return table;
    }

    // A cell is anybody's text and must not be read as markup.
    public static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    public static void Write(Table table)
    {
        if (Console.IsOutputRedirected)
        {
            // A file has no edge at which to break a line.
            AnsiConsole.Profile.Width = WidthOfFile;
        }

        AnsiConsole.Write(table);
    }
}
