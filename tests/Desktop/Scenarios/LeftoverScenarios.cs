using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

/// <summary>Whatever a lot has started is gone after it. Read from the kernel, so on Linux only.</summary>
[TestClass]
public sealed class LeftoverScenarios
{
    // As the kernel keeps them: 15 characters.
    private static readonly string[] _ofBoards =
        ["board", "main", "reset", "cut", "events", "time client", "network helper", "mqtt receive", "mqtt keep-alive", "mqtt dispatch", "mqtt in-flight"];

    [TestMethod]
    [EachBroker]
    public async Task Lot_LeavesNoThreadAndNoSocket(BrokerKind broker)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("there is no /proc here");
        }

        int sockets = Sockets();
        await Lot.PlayAsync(broker, async lot =>
        {
            IssuedCode code = await lot.IssueAsync();
            await lot.OpenWithAsync(code.Code, code.Symbol);
            await lot.ShutLidAsync();
            await lot.CutAndRestoreAsync();
            await lot.IssueAsync();
            Assert.IsGreaterThan(5, Threads().Length, "the board's threads have their names");
            Assert.IsGreaterThan(sockets, Sockets());
        });

        await Patience.UntilAsync(() => Threads().Length == 0, "no thread of a board: " + string.Join(", ", Threads()));
        await Patience.UntilAsync(() => Sockets() <= sockets, "no socket more than before");
    }

    private static string[] Threads() =>
        [.. Directory.EnumerateDirectories("/proc/self/task").Select(NameOf).Where(name => _ofBoards.Contains(name) || name.StartsWith("thread ", StringComparison.Ordinal))];

    // A thread may end while its folder is looked at.
    private static string NameOf(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "comm")).Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static int Sockets() => new DirectoryInfo("/proc/self/fd").EnumerateFiles().Count(IsSocket);

    private static bool IsSocket(FileInfo descriptor)
    {
        try
        {
            return descriptor.LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
