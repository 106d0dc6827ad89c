using System.Diagnostics;

namespace Lockbox.Tests.Panel;

/// <summary>The built emulator, started as a person starts it.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private const int PatienceMs = 60_000;

    private readonly Process _process;
    private readonly Task<string> _errors;

    public EmulatorProcess(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Lockbox.Emulator.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Waits until it is ready.</summary>
    /// <returns>Where its page is.</returns>
    public async Task<Uri> AddressAsync()
    {
        string? line = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMilliseconds(PatienceMs));
        const string greeting = "Lockbox emulator on ";
        if (line?.StartsWith(greeting, StringComparison.Ordinal) != true)
        {
            Assert.Fail($"it said \"{line}\" and {await ErrorsAsync()}");
        }

        return new Uri(line![greeting.Length..]);
    }

    /// <summary>Asks it to stop, as Ctrl+C does.</summary>
    public void Interrupt()
    {
        using Process signal = Process.Start("kill", ["-INT", _process.Id.ToString()]);
        signal.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public int ExitCode()
    {
        Assert.IsTrue(_process.WaitForExit(PatienceMs), "it does not end");
        return _process.ExitCode;
    }

    /// <summary>Ends it without a warning.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public Task<string> ErrorsAsync() => _errors.WaitAsync(TimeSpan.FromMilliseconds(PatienceMs));

    public Task<string> OutputAsync() => _process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMilliseconds(PatienceMs));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
