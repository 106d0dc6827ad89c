using System.Collections.Concurrent;
using System.Diagnostics;
using Lockbox.Issuing;

namespace Lockbox.Tests.Brokers;

/// <summary>A real mosquitto in a process of its own, with its own authority. Its sessions survive a restart.</summary>
internal sealed class MosquittoBroker : ITestBroker
{
    private const int LongestLog = 2000;

    private readonly ConcurrentQueue<string> _log = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("lockbox-mosquitto-").FullName;
    private readonly Authority _authority;
    private readonly BrokerLogin _issuer = new("issuer", Guid.NewGuid().ToString("N"));
    private readonly string _configuration;
    private Process? _running;

    public MosquittoBroker(string boxId)
    {
        _authority = new Authority(_folder, "authority");
        _authority.IssueServer();
        Box = new BrokerLogin(boxId, Guid.NewGuid().ToString("N"));
        BoxAddress = new BrokerAddress("localhost", FreePort.Find(), _authority.CertificateFile);
        _configuration = MosquittoFiles.Write(_folder, BoxAddress.Port, Box, _issuer);
    }

    /// <summary>Where it is, or null when it is not installed.</summary>
    public static string? Executable { get; } =
        new[] { "/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto", "/opt/homebrew/sbin/mosquitto" }.FirstOrDefault(File.Exists);

    public BrokerAddress BoxAddress { get; }

    public BrokerLogin Box { get; }

    public BrokerAddress IssuerAddress => BoxAddress with { User = _issuer.User, Password = _issuer.Password };

    public IReadOnlyList<string> Log => [.. _log];

    public async Task StartAsync()
    {
        int runs = CountRuns();
        ProcessStartInfo start = new(Executable!, ["-c", _configuration]) { RedirectStandardError = true };
        _running = new Process { StartInfo = start };
        _running.ErrorDataReceived += (_, line) => Keep(line.Data);
        _running.Start();
        _running.BeginErrorReadLine();
        await Patience.UntilAsync(() => _running.HasExited || CountRuns() > runs, "mosquitto listens");
        Assert.IsFalse(_running.HasExited, "mosquitto has ended: " + string.Join('\n', _log));
    }

    /// <summary>Asks it to end, so that it saves its sessions, and waits until it has.</summary>
    public async Task StopAsync()
    {
        if (_running is null)
        {
            return;
        }

        using (Process end = Process.Start("kill", ["-TERM", _running.Id.ToString()]))
        {
            await end.WaitForExitAsync();
        }

        await _running.WaitForExitAsync();
        _running.Dispose();
        _running = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private int CountRuns() => _log.Count(line => line.EndsWith(" running", StringComparison.Ordinal));

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _log.Enqueue(line);
        }

        while (_log.Count > LongestLog)
        {
            _log.TryDequeue(out _);
        }
    }
}
