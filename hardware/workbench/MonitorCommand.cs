using System.CommandLine;
using System.IO.Ports;

namespace Lockbox.Workbench;

/// <summary><c>lockbox monitor</c>: what a board says on its serial port.</summary>
internal static class MonitorCommand
{
    private static readonly Option<string> _port = CommonOptions.Port();
    private static readonly Option<int> _baud = NewBaud();

    public static Command Create()
    {
        Command command = new("monitor", "Shows what a board says on its serial port, until it is stopped.") { _port, _baud };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        string port = line.GetValue(_port)!;
        int baud = line.GetValue(_baud);
        SerialPorts.CheckThere(port);
        SerialMonitor monitor = new(() => Open(port, baud), () => SerialPorts.IsThere(port), Console.OpenStandardOutput(), Console.Error);
        try
        {
            await Console.Error.WriteLineAsync($"-- {port} at {baud} baud; Ctrl+C ends it --");
            await monitor.RunAsync(ct);
        }
        catch (OperationCanceledException)
        {
        }

        return 0;
    }

    // The lines that hold a board in reset or in its boot loader stay up.
    private static Stream Open(string port, int baud)
    {
        SerialPort serial = new(port, baud) { DtrEnable = false, RtsEnable = false };
        try
        {
            serial.Open();
            return serial.BaseStream;
        }
        catch
        {
            serial.Dispose();
            throw;
        }
    }

    private static Option<int> NewBaud()
    {
        Option<int> baud = new("--baud") { Description = "Baud rate; the firmware's is 921600.", HelpName = "N", DefaultValueFactory = _ => 921600 };
        baud.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int rate) && rate is >= 300 and <= 4000000))
            {
                result.AddError("--baud takes 300 to 4000000.");
            }
        });
        return baud;
    }
}
