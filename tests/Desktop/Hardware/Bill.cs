using System.Globalization;

namespace Lockbox.Tests.Hardware;

/// <summary>A line of hardware/bom.csv.</summary>
internal sealed record Bill(string Kind, string[] References, int Quantity, string Maker, string Number, decimal Euro, string Date)
{
    private static readonly string[] _columns = ["kind", "references", "quantity", "maker", "number", "estimate_eur", "estimate_date"];

    public static Bill[] Read() => Parse(File.ReadAllLines(Repository.Tree.PathOf("hardware/bom.csv")));

    public static Bill[] Parse(IReadOnlyList<string> lines)
    {
        string[] heads = Cells(lines[0]);
        int[] at = [.. _columns.Select(column => Array.IndexOf(heads, column))];
        return [.. lines.Skip(1).Select(Cells).Select(cells => new Bill(
            cells[at[0]],
            cells[at[1]].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            int.Parse(cells[at[2]], CultureInfo.InvariantCulture),
            cells[at[3]],
            cells[at[4]],
            decimal.Parse(cells[at[5]], CultureInfo.InvariantCulture),
            cells[at[6]]))];
    }

    // Quotes keep commas together, and "" is a quote (RFC 4180).
    private static string[] Cells(string line)
    {
        List<string> cells = [""];
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                bool isDoubled = isQuoted && i + 1 < line.Length && line[i + 1] == '"';
                cells[^1] += isDoubled ? "\"" : "";
                i += isDoubled ? 1 : 0;
                isQuoted = isDoubled || !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += line[i];
            }
        }

        return [.. cells];
    }
}
