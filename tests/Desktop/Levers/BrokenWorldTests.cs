using Lockbox.Emulator.Bench;
using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Parts;
using Lockbox.Tests.Panel;

namespace Lockbox.Tests.Levers;

/// <summary>Verdicts can fail: in a world in which the box cannot do what it should, each of these does.</summary>
[TestClass]
public sealed class BrokenWorldTests
{
    private const double Speed = 20;

    private static PanelBench _bench = null!;

    private static EmulatedBoard Board => _bench.Stand.Board;

    [ClassInitialize]
    public static async Task Start(TestContext _) =>
        _bench = await PanelBench.StartAsync(new EmulatorOptions { IsHeadless = true, Speed = Speed });

    [ClassCleanup]
    public static async Task Stop() => await _bench.DisposeAsync();

    [TestMethod]
    [DataRow("cut", "ready again")]
    [DataRow("supply-low", "refused as low supply")]
    [DataRow("coil-jammed", "jammed")]
    [DataRow("display-gone", "no LED is lit")]
    [DataRow("stuck-key", "stuck key")]
    [DataRow("clock-unknown", "nobody tells it the time")]
    [DataRow("watchdog", "reset")]
    [DataRow("hang-pulse", "the one-shot ended the pulse")]
    public async Task Verdict_of_a_broken_world_is_failed_and_says_what_was_missing(string id, string missing)
    {
        LeverPlay play = new(_bench.Stand);
        await play.IsWellAsync(id);
        using CancellationTokenSource end = new();
        Task spoiling = SpoilAsync(id, play, end.Token);

        LeverNews news = await play.PullAsync(id);

        await end.CancelAsync();
        await spoiling;
        Assert.AreEqual("failed", news.Verdict, news.Said);
        Assert.Contains(missing, news.Said);
        Assert.Contains("but ", news.Said, StringComparison.OrdinalIgnoreCase);
        Assert.IsFalse(news.Pulled);
        Board.Watchdog.TimeoutMs = 10_000;
        Board.Coil.OneShotMs = 1_500;
        await play.IsWellAsync(id);
    }

    /// <summary>What is done again and again while the lever is pulled.</summary>
    private static Action SpoilerOf(string id) => id switch
    {
        "cut" => Once(Board.Cut, after: Board.BootCount),
        "supply-low" => () => Do(!Board.Supply.IsGood, () => Board.Supply.IsGood = true),
        "coil-jammed" => () => Do(Board.Coil.IsJammed, () => Board.Coil.IsJammed = false),
        "display-gone" => () => Do(Board.Display.DeadRows != 0, () => Board.Display.DeadRows = 0),
        "stuck-key" => () => Do(Board.Keys.IsDown(3, 0), () => Board.Keys.Release(3, 0)),
        "clock-unknown" => () => Do(!Board.Radio.InReach, () => Board.Radio.InReach = true),
        "watchdog" => () => Board.Watchdog.TimeoutMs = 60_000,
        _ => () => Board.Coil.OneShotMs = 4_000,
    };

    private static Action Once(Action action, int after)
    {
        bool isDone = false;
        return () => Do(!isDone && Board.BootCount > after, () =>
        {
            isDone = true;
            action();
        });
    }

    private static void Do(bool isDue, Action action)
    {
        if (isDue)
        {
            action();
        }
    }

    // Until the lever begins to put the box in order.
    private static async Task SpoilAsync(string id, LeverPlay play, CancellationToken end)
    {
        Action spoiler = SpoilerOf(id);
        while (!end.IsCancellationRequested && !play.Of(id).Said.StartsWith("Puts", StringComparison.Ordinal))
        {
            spoiler();
            await Task.Delay(1, CancellationToken.None);
        }
    }
}
