using System.CommandLine;
using System.CommandLine.Parsing;
using Lockbox.Emulator.Replay;
using Lockbox.Emulator.Terminal;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>
/// The emulator's command line. Exit codes: 0 ended as asked, 1 could not start or a replay differs, 2 bad options or a bad
/// recording.
/// </summary>
public static class CommandLine
{
    private const int Started = 0;
    private const int NotStarted = 1;
    private const int BadOptions = 2;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private static readonly Options _options = new();

    /// <summary>Runs the emulator until it is told to stop.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = new("A lockbox on this computer: its board, a broker, an issuer of codes, and a page to play with it.");
        _options.All.ForEach(root.Add);
        root.SetAction((parsed, ct) => RunAsync(_options.Read(parsed), ct));
        ParseResult result = root.Parse(args);
        if (result.Errors.Count == 0)
        {
            return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = _patience });
        }

        foreach (ParseError error in result.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        await Console.Error.WriteLineAsync("--help lists what is allowed.");
        return BadOptions;
    }

    private static Task<int> RunAsync(EmulatorOptions options, CancellationToken ct) =>
        options.ReplayFile is string file ? ReplayCommand.RunAsync(file) : StartAsync(options, ct);

    private static async Task<int> StartAsync(EmulatorOptions options, CancellationToken ct)
    {
        try
        {
            if (options.IsTerminal)
            {
                TerminalPlay.EnsureTerminal();
            }

            await using Playground playground = await Playground.StartAsync(options, ct);
            if (playground.Warning is string warning)
            {
                await Console.Error.WriteLineAsync(warning);
            }

            await (options.IsTerminal ? TerminalPlay.RunAsync(playground, ct) : StayAsync(playground, ct));
            return Started;
        }
        catch (Exception refusal) when (refusal is CannotStart or IssuingRefused or BrokerUnreachable)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return NotStarted;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return Started;
        }
    }

    private static async Task StayAsync(Playground playground, CancellationToken ct)
    {
        Console.WriteLine($"Lockbox emulator on {playground.Address}");
        Console.WriteLine("Stop it with Ctrl+C.");
        await Task.Delay(Timeout.Infinite, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
