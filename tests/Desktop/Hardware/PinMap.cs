namespace Lockbox.Tests.Hardware;

/// <summary>A line of hardware/pinmap.csv.</summary>
internal sealed record PinMap(string Signal, int Pin, string Direction, string Pull, string BootLevel)
{
    public static PinMap[] Read() => [.. File.ReadLines(Repository.Tree.PathOf("hardware/pinmap.csv")).Skip(1).Select(Parse)];

    private static PinMap Parse(string line)
    {
        string[] cells = line.Split(',');
        return new PinMap(cells[0], int.Parse(cells[1]), cells[2], cells[3], cells[4]);
    }
}
