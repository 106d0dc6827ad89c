using Lockbox.Emulator.Panel;
using Lockbox.Tests.Panel;

namespace Lockbox.Tests.Levers;

/// <summary>How levers are pulled and let go. That the box bears each of them is seen in a browser (Browser/).</summary>
[TestClass]
public sealed class LeverTests
{
    private const double Speed = 20;

    private static PanelBench _bench = null!;

    private static LeverPlay Play => new(_bench.Stand);

    [ClassInitialize]
    public static async Task Start(TestContext _) =>
        _bench = await PanelBench.StartAsync(new EmulatorOptions { IsHeadless = true, Speed = Speed });

    [ClassCleanup]
    public static async Task Stop() => await _bench.DisposeAsync();

    [TestMethod]
    public async Task A_lever_let_go_too_early_leaves_no_verdict_and_no_trace()
    {
        await Play.IsWellAsync("stuck-key");
        Assert.IsNull(_bench.Stand.Levers.Pull("stuck-key"));
        await WaitUntilAsync(() => _bench.Stand.Board.Keys.IsDown(3, 0));

        Assert.IsNull(_bench.Stand.Levers.Release("stuck-key"));

        await WaitUntilAsync(() => _bench.Stand.Levers.Pull("stuck-key") is null);
        Assert.IsNull(_bench.Stand.Levers.Release("stuck-key"));
        await WaitUntilAsync(() => Play.Of("stuck-key") is { Verdict: "none", Pulled: false });
        await WaitUntilAsync(() => !_bench.Stand.Board.Keys.IsDown(3, 0));
        await Play.IsWellAsync("stuck-key");
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        bool isSo = condition();
        for (int i = 0; i < 4_000 && !isSo; i++)
        {
            await Task.Delay(5);
            isSo = condition();
        }

        Assert.IsTrue(isSo);
    }
}
