using System.Globalization;

namespace Lockbox.Workbench.Flashing;

/// <summary>Everything that was done and said while flashing, run after run. Secrets never come into it. Any thread.</summary>
internal sealed class FlashLog : IDisposable
{
    private const string Hidden = "(secret)";

    private readonly Lock _gate = new();
    private readonly StreamWriter _file;
    private readonly IReadOnlyList<string> _secrets;

    /// <exception cref="WorkbenchRefused">It cannot be written.</exception>
    public FlashLog(string path, IReadOnlyList<string> secrets)
    {
        Path = System.IO.Path.GetFullPath(path);
        _secrets = secrets;
        try
        {
            _file = new StreamWriter(Path, append: true) { AutoFlush = true };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchRefused($"The log {Path} cannot be written: {problem.Message} Name another file with --log.");
        }
    }

    public string Path { get; }

    public void Write(string line)
    {
        foreach (string secret in _secrets)
        {
            line = line.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        lock (_gate)
        {
            _file.WriteLine($"{DateTime.Now.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)} {line}");
        }
    }

    public void Dispose() => _file.Dispose();
}
