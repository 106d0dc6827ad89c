namespace Lockbox.Workbench;

/// <summary>Shows what a board says, through resets and pulled cables, until it is stopped.</summary>
/// <param name="open">Opens the port.</param>
/// <param name="isThere">Says whether the port can be there at all.</param>
/// <param name="output">Where what is said goes.</param>
/// <param name="notes">Where it is told that the port went and came.</param>
internal sealed class SerialMonitor(Func<Stream> open, Func<bool> isThere, Stream output, TextWriter notes)
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(250);

    /// <exception cref="WorkbenchRefused">The port cannot be opened in the first place.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        Stream? port = TryOpen(out string why) ?? throw new WorkbenchRefused($"The port cannot be opened: {why} Close every other program that uses it, and see whether you may: on Linux its group is often dialout.");
        while (true)
        {
            await CopyAsync(port, ct);
            ct.ThrowIfCancellationRequested();
            await notes.WriteLineAsync("-- the port is gone; waiting until it is back, Ctrl+C ends it --");
            port = await ReopenAsync(ct);
            await notes.WriteLineAsync("-- the port is back --");
        }
    }

    private async Task<Stream> ReopenAsync(CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(_look, ct);
            if (TryOpen(out _) is Stream port)
            {
                return port;
            }
        }
    }

    private Stream? TryOpen(out string why)
    {
        try
        {
            why = "";
            return open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            why = problem.Message;
            return null;
        }
    }

    // A pulled cable ends a read at once on some systems and never on others, and then only the name is gone.
    private async Task CopyAsync(Stream port, CancellationToken ct)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using CancellationTokenRegistration closing = end.Token.Register(port.Dispose);
        Task watching = WatchAsync(end);
        byte[] bytes = new byte[4096];
        try
        {
            for (int count = await port.ReadAsync(bytes, end.Token); count > 0; count = await port.ReadAsync(bytes, end.Token))
            {
                Clean(bytes.AsSpan(0, count));
                await output.WriteAsync(bytes.AsMemory(0, count), ct);
                await output.FlushAsync(ct);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidOperationException or OperationCanceledException)
        {
        }

        await end.CancelAsync();
        await watching;
    }

    private async Task WatchAsync(CancellationTokenSource end)
    {
        while (isThere() && !end.IsCancellationRequested)
        {
            await Task.Delay(_look, CancellationToken.None);
        }

        await end.CancelAsync();
    }

    // What is no text, the debugger's packets or another baud rate, must not steer the terminal.
    private static void Clean(Span<byte> bytes)
    {
        foreach (ref byte one in bytes)
        {
            if (one is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (>= (byte)' ' and <= (byte)'~')))
            {
                one = (byte)'.';
            }
        }
    }
}
