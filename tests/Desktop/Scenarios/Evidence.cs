namespace Lockbox.Tests.Scenarios;

/// <summary>What a failed scenario leaves behind. Never a code, key or payload.</summary>
internal static class Evidence
{
    private const int Tail = 60;

    public static void Print(Lot lot)
    {
        Print("display now", [.. lot.Board.Display.Rows.Select(row => Convert.ToString(row, 2).PadLeft(32, '0').Replace('0', '.').Replace('1', '#'))]);
        Print("faces seen", [.. lot.Faces.Seen.Select(sight => $"{sight.AtMs,8} ms {sight.Face}")]);
        Print("board", [$"powered {lot.Board.IsPowered}, boots {lot.Board.BootCount}, pulses {lot.Board.Coil.Pulses}, lid open {lot.Board.Lid.IsOpen}"]);
        Print("console", lot.Board.Console);
        Print("complaints", lot.Board.Complaints);
        Print("grants", [.. lot.Vault.Grants(Lot.BoxId).Select(grant => grant.ToString())]);
        Print("overheard", [.. lot.Traffic.Select(message => message.ToString())]);
        Print("broker", lot.Broker.Log);
    }

    private static void Print(string title, IReadOnlyList<string> lines)
    {
        Console.WriteLine($"-- {title}");
        foreach (string line in lines.TakeLast(Tail))
        {
            Console.WriteLine("   " + line);
        }
    }
}
