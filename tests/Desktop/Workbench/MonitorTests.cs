using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using Lockbox.Tests.Issuing;
using Lockbox.Workbench;

namespace Lockbox.Tests.Workbench;

/// <summary><c>lockbox monitor</c>: on a port of software as a process, and on streams for what a port may do.</summary>
[TestClass]
public sealed class MonitorTests
{
    [TestMethod]
    public async Task Monitor_ShowsWhatTheBoardSays_AndGoesOnWhenItComesBack()
    {
        using TemporaryFolder folder = new();
        using Process monitor = await StartAsync(folder, out PseudoTerminal first);

        string? hello = await SaidAsync(monitor, first, "lockbox: hello");
        File.Delete(folder["port"]);
        first.Dispose();
        string? gone = await monitor.StandardError.ReadLineAsync();
        using PseudoTerminal second = new();
        File.CreateSymbolicLink(folder["port"], second.Name);
        string? back = await monitor.StandardError.ReadLineAsync();
        string? again = await SaidAsync(monitor, second, "lockbox: again");
        await StopAsync(monitor);

        Assert.AreEqual("lockbox: hello", hello);
        Assert.AreEqual("-- the port is gone; waiting until it is back, Ctrl+C ends it --", gone);
        Assert.AreEqual("-- the port is back --", back);
        Assert.AreEqual("lockbox: again", again);
        Assert.AreEqual(0, monitor.ExitCode);
    }

    [TestMethod]
    public async Task Monitor_NoSuchPortOrNoPortAtAll_SaysSo()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["file"], "text");

        ToolRun missing = await Tool.RunAsync("monitor", "--port", folder["tty"]);
        ToolRun file = await Tool.RunAsync("monitor", "--port", folder["file"]);

        Assert.AreEqual((1, 1), (missing.ExitCode, file.ExitCode));
        StringAssert.Contains(missing.Errors, $"There is no port {folder["tty"]}.");
        StringAssert.Contains(file.Errors, "The port cannot be opened");
    }

    [TestMethod]
    public async Task Monitor_ReadThatNeverEnds_IsGivenUpWhenTheNameIsGone()
    {
        using CancellationTokenSource stop = new();
        bool isThere = true;
        int opened = 0;
        StringWriter notes = new();
        SerialMonitor monitor = new(() => Open(), () => Volatile.Read(ref isThere), Stream.Null, notes);

        Task running = monitor.RunAsync(stop.Token);
        Volatile.Write(ref isThere, false);
        await Until.IsTrue(() => Volatile.Read(ref opened) > 1, "it is opened again");
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => running);
        StringAssert.Contains(notes.ToString(), "the port is gone");

        Stream Open()
        {
            Interlocked.Increment(ref opened);
            return new Pipe().Reader.AsStream();
        }
    }

    [TestMethod]
    public async Task Monitor_WhatIsNoText_DoesNotSteerTheTerminal()
    {
        using CancellationTokenSource stop = new();
        MemoryStream output = new();
        byte[] said = [.. "a\tb\r\n"u8, 0x1B, (byte)'[', 0x9B, 0x00, 0x7F, 0xFF];
        int opened = 0;
        SerialMonitor monitor = new(
            () => opened++ == 0 ? new MemoryStream(said) : throw new IOException("away"), () => true, output, TextWriter.Null);

        Task running = monitor.RunAsync(stop.Token);
        await Until.IsTrue(() => output.Length == said.Length, "all is shown");
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => running);
        Assert.AreEqual("a\tb\r\n.[....", Encoding.Latin1.GetString(output.ToArray()));
    }

    private static Task<Process> StartAsync(TemporaryFolder folder, out PseudoTerminal board)
    {
        board = new PseudoTerminal();
        File.CreateSymbolicLink(folder["port"], board.Name);
        return StartAsync(folder["port"]);
    }

    private static async Task<Process> StartAsync(string port)
    {
        Process monitor = Tool.Start("monitor", "--port", port);
        Assert.AreEqual($"-- {port} at 921600 baud; Ctrl+C ends it --", await monitor.StandardError.ReadLineAsync());
        return monitor;
    }

    // Opening a port throws away what was said before, so it is said until it is heard.
    private static async Task<string?> SaidAsync(Process monitor, PseudoTerminal board, string words)
    {
        Task<string?> heard = HeardAsync(monitor, words);
        for (int i = 0; i < 100 && !heard.IsCompleted; i++)
        {
            board.Say(Encoding.ASCII.GetBytes(words + "\n"));
            await Task.WhenAny(heard, Task.Delay(100));
        }

        Assert.IsTrue(heard.IsCompleted, $"\"{words}\" is heard");
        return await heard;
    }

    private static async Task<string?> HeardAsync(Process monitor, string words)
    {
        string? line = await monitor.StandardOutput.ReadLineAsync();
        while (line is not null && line != words)
        {
            line = await monitor.StandardOutput.ReadLineAsync();
        }

        return line;
    }

    private static async Task StopAsync(Process monitor)
    {
        using Process kill = Process.Start("kill", ["-INT", $"{monitor.Id}"]);
        await monitor.WaitForExitAsync();
    }
}
