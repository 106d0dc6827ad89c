using System.CommandLine;
using System.Globalization;
using Lockbox.Workbench.Flashing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox flash</c>: from a bare board to a box, by way of nanoff.</summary>
internal static class FlashCommand
{
    private static readonly Option<string> _port = CommonOptions.Port();
    private static readonly Option<string> _files = new("--files") { Description = "The folder that provision wrote; removed when all is on the board.", HelpName = "DIR", Required = true };
    private static readonly Option<string?> _image = new("--image") { Description = "The application; where the build puts it when not given.", HelpName = "FILE" };
    private static readonly Option<string?> _nanoff = new("--nanoff") { Description = $"The program nanoff; otherwise {NanoffProgram.Variable}, or where it is installed.", HelpName = "FILE" };
    private static readonly Option<string?> _log = new("--log") { Description = "The log; beside the folder of --files when not given.", HelpName = "FILE" };
    private static readonly Option<int> _patience = NewPatience();

    public static Command Create()
    {
        Command command = new("flash", "Puts firmware, application and a box's files onto a board.") { _port, _files, _image, _nanoff, _log, _patience };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        string port = line.GetValue(_port)!;
        DeploymentFolder folder = new(line.GetValue(_files)!);
        string image = ImageFile.Find(line.GetValue(_image));
        NanoffProgram program = NanoffProgram.Find(line.GetValue(_nanoff));
        SerialPorts.CheckThere(port);
        using FlashLog log = new(line.GetValue(_log) ?? folder.DefaultLog, folder.Secrets);
        log.Write($"# flash {port} with {image}, {DateTimeOffset.Now.ToString("O", CultureInfo.InvariantCulture)}");
        Nanoff nanoff = new(program, port, TimeSpan.FromSeconds(line.GetValue(_patience)), log);
        try
        {
            await new FlashCourse(new FlashPlan(nanoff, folder, image).Steps, log).RunAsync(ct);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("lockbox: stopped. Run the command again: that starts over safely and loses nothing.");
            return 1;
        }

        Console.WriteLine(folder.Remove());
        Console.WriteLine("The board is a box now. Take its power away and give it back: it starts, tests itself and connects. 'lockbox monitor' shows that, 'lockbox selftest' asks it.");
        return 0;
    }

    private static Option<int> NewPatience()
    {
        Option<int> patience = new("--step-timeout") { Description = "Longest time of a step.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };
        patience.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int seconds) && seconds is >= 1 and <= 86400))
            {
                result.AddError("--step-timeout takes 1 to 86400 seconds.");
            }
        });
        return patience;
    }
}
