using global::System.Text;
using Lockbox.Nano;
using Lockbox.Wiring;

namespace Nano.System;

/// <summary>The debug UART. Text without a line end waits for the rest of its line.</summary>
public static class Console
{
    private static readonly StringBuilder Pending = new();

    public static void Write(string? value)
    {
        Chip.Powered();
        lock (Pending)
        {
            Pending.Append(value);
        }
    }

    public static void WriteLine()
    {
        WriteLine(string.Empty);
    }

    public static void WriteLine(string? value)
    {
        IChip chip = Chip.Powered();
        string line;
        lock (Pending)
        {
            line = Pending.Append(value).ToString();
            Pending.Clear();
        }

        chip.Print(line);
    }
}
