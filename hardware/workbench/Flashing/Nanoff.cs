using System.ComponentModel;
using System.Diagnostics;

namespace Lockbox.Workbench.Flashing;

/// <summary>Runs nanoff against one port, one call at a time, and writes down what it says.</summary>
internal sealed class Nanoff(NanoffProgram program, string port, TimeSpan patience, FlashLog log)
{
    private const int Tries = 3;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <exception cref="StepFailed">It cannot be started, or takes too long.</exception>
    public async Task<NanoffRun> RunAsync(IEnumerable<string> arguments, CancellationToken ct)
    {
        string[] all = [.. program.Before, .. arguments, "--serialport", port, "--suppressnanoffversioncheck"];
        log.Write($"$ {program.File} {string.Join(' ', all)}");
        ProcessStartInfo start = new(program.File, all) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NANOFRAMEWORK_TELEMETRY_OPTOUT"] = "1";
        using Process process = new() { StartInfo = start };
        Listener said = new(log);
        process.OutputDataReceived += (_, line) => said.Take(line.Data);
        process.ErrorDataReceived += (_, line) => said.Take(line.Data);
        Start(process);
        await WaitAsync(process, ct);
        log.Write($"= {process.ExitCode}");
        return new NanoffRun(process.ExitCode, said.Lines());
    }

    /// <summary>As <see cref="RunAsync"/>, for what talks to the running firmware: after a reset that needs a moment to answer.</summary>
    /// <exception cref="StepFailed">It cannot be started, or takes too long.</exception>
    public async Task<NanoffRun> RunPatientlyAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        NanoffRun run = await RunAsync(arguments, ct);
        for (int i = 1; i < Tries && run.IsUnanswered; i++)
        {
            await Task.Delay(_pause, ct);
            run = await RunAsync(arguments, ct);
        }

        return run;
    }

    private static void Start(Process process)
    {
        try
        {
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }
        catch (Win32Exception problem)
        {
            throw new StepFailed($"{process.StartInfo.FileName} cannot be started: {problem.Message}. Install it again: {PinnedFirmware.InstallNanoff}");
        }
    }

    private async Task WaitAsync(Process process, CancellationToken ct)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // It holds the port: left running, it would stand in the way of the next try.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            log.Write("= ended by us");
            ct.ThrowIfCancellationRequested();
            throw new StepFailed($"nanoff did not come to an end within {patience.TotalSeconds:0} s");
        }
    }

    private sealed class Listener(FlashLog log)
    {
        private readonly Lock _gate = new();
        private readonly List<string> _lines = [];

        // Progress is drawn with carriage returns: each stroke counts as a line.
        public void Take(string? line)
        {
            lock (_gate)
            {
                foreach (string stroke in (line ?? "").Split('\r', StringSplitOptions.RemoveEmptyEntries))
                {
                    _lines.Add(stroke);
                    log.Write("| " + stroke);
                }
            }
        }

        public List<string> Lines()
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }
}
