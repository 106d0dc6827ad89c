using System.Globalization;
using System.Text;

namespace Lockbox.Emulator.Watch;

/// <summary>Writes levels as a value change dump (IEEE 1364-2005, clause 18), which GTKWave opens.</summary>
internal static class ValueChangeDump
{
    private const char FirstCode = '!';

    public static string Write(PinWindow window)
    {
        StringBuilder text = new();
        WriteHeader(text);
        text.Append(CultureInfo.InvariantCulture, $"#{window.From}\n$dumpvars\n");
        for (int wire = 0; wire < window.Levels.Count; wire++)
        {
            Write(text, wire, window.Levels[wire]);
        }

        text.Append("$end\n");
        WriteEdges(text, window);
        return text.ToString();
    }

    private static void WriteHeader(StringBuilder text)
    {
        text.Append("$version Lockbox emulator $end\n$timescale 100 ns $end\n$scope module lockbox $end\n");
        for (int wire = 0; wire < NamedWire.All.Count; wire++)
        {
            text.Append(CultureInfo.InvariantCulture, $"$var wire 1 {CodeOf(wire)} {NamedWire.All[wire].Name} $end\n");
        }

        text.Append("$upscope $end\n$enddefinitions $end\n");
    }

    private static void WriteEdges(StringBuilder text, PinWindow window)
    {
        long at = window.From;
        foreach (PinEdge edge in window.Edges)
        {
            if (edge.At != at)
            {
                at = edge.At;
                text.Append(CultureInfo.InvariantCulture, $"#{at}\n");
            }

            Write(text, edge.Wire, edge.Level);
        }

        if (window.Until != at)
        {
            text.Append(CultureInfo.InvariantCulture, $"#{window.Until}\n");
        }
    }

    private static void Write(StringBuilder text, int wire, bool level) =>
        text.Append(level ? '1' : '0').Append(CodeOf(wire)).Append('\n');

    private static char CodeOf(int wire) => (char)(FirstCode + wire);
}
