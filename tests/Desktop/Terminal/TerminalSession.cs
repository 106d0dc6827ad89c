using System.Diagnostics;
using System.Text;

namespace Lockbox.Tests.Terminal;

/// <summary>The emulator on a pseudo-terminal of 80 × 24, by way of script(1) of util-linux.</summary>
internal sealed class TerminalSession : IDisposable
{
    private const int PatienceMs = 60_000;
    private const string Script = "/usr/bin/script";

    private readonly StringBuilder _seen = new();
    private readonly Process _process;

    private TerminalSession(Process process)
    {
        _process = process;
        _ = ReadAsync();
    }

    public static TerminalSession Start(params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Script))
        {
            Assert.Inconclusive("there is no script(1) of util-linux");
        }

        string emulator = Path.Combine(AppContext.BaseDirectory, "Lockbox.Emulator.dll");
        string command = $"stty cols 80 rows 24; exec dotnet '{emulator}' {string.Join(' ', arguments)}";
        ProcessStartInfo start = new(Script, ["-qfec", command, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TERM"] = "xterm-256color";
        return new TerminalSession(Process.Start(start)!);
    }

    public void Type(char key)
    {
        _process.StandardInput.Write(key);
        _process.StandardInput.Flush();
    }

    /// <summary>Waits until that has been written, at any time.</summary>
    public async Task SeeAsync(string text)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!Seen().Contains(text, StringComparison.Ordinal))
        {
            Assert.IsLessThan(PatienceMs, waited.ElapsedMilliseconds, $"\"{text}\" was not seen in {Seen()}");
            await Task.Delay(20);
        }
    }

    public int ExitCode()
    {
        Assert.IsTrue(_process.WaitForExit(PatienceMs), "it does not end");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private string Seen()
    {
        lock (_seen)
        {
            return _seen.ToString();
        }
    }

    private async Task ReadAsync()
    {
        char[] some = new char[4096];
        while (await _process.StandardOutput.ReadAsync(some) is int count and > 0)
        {
            lock (_seen)
            {
                _seen.Append(some, 0, count);
            }
        }
    }
}
