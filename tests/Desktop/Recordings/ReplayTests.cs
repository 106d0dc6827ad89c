using Lockbox.Emulator.Replay;
using Lockbox.Tests.Issuing;
using Lockbox.Tests.Panel;

namespace Lockbox.Tests.Recordings;

/// <summary>What went into a box is written down while it lives, and played again in steps of time it comes to the same.</summary>
[TestClass]
public sealed class ReplayTests
{
    private const int StarKey = 12;

    /// <summary>A face is noted once it has stood still.</summary>
    private const int FaceMs = 200;

    [TestMethod]
    public async Task Visit_PlayedAgain_ComesToTheSame()
    {
        Recording recording = await RecordAsync(async bench =>
        {
            Code code = await bench.Client.IssueAsync();
            await bench.Client.TypeAsync(code);
            await bench.Client.IsAsync(state => state.Bolt == "drawn", "the bolt is drawn");
            await bench.Client.PostAsync("/api/lid/open");
            await bench.Client.IsAsync(state => state.Bolt == "shut", "the pulse ends");
            await bench.Client.PostAsync("/api/lid/close");
            await bench.Client.IsAsync(state => state.Face == "idle", "it is ready again");
        });

        Assert.AreSequenceEqual(["on", "off"], Seen(recording, "coil"));
        Assert.AreSequenceEqual(["open", "shut"], Seen(recording, "lid"));
        Assert.Contains("open", Seen(recording, "face"));
        Assert.IsTrue(Seen(recording, "message").Any(what => what.Contains("opened", StringComparison.Ordinal)));
        Assert.IsNull(Comparison.Of(recording, Player.Play(recording)));
    }

    [TestMethod]
    public async Task CutWhileTheCoilIsOn_PlayedAgain_ComesToTheSame()
    {
        Recording recording = await RecordAsync(async bench =>
        {
            Code code = await bench.Client.IssueAsync();
            await bench.Client.TypeAsync(code);
            await bench.Client.IsAsync(state => state.Bolt == "drawn", "the bolt is drawn");
            await bench.Client.PostAsync("/api/power/cut");
            await bench.Client.PostAsync("/api/power/restore");
            await bench.Client.IsAsync(state => state.Face == "idle" && state.Link.Connected, "it is ready again");
            await Until.IsTrue(() => Seen(bench.Stand.Recorder.Take(), "message").Any(what => what.Contains("interrupted", StringComparison.Ordinal)), "it tells of the interruption");
        });

        Assert.AreSequenceEqual(["on", "off"], Seen(recording, "coil"));
        Assert.IsNull(Comparison.Of(recording, Player.Play(recording)));
    }

    [TestMethod]
    public async Task Recording_StartedAnew_BeginsWithWhatTheBoxHasAndIsSetTo()
    {
        Recording recording = await RecordAsync(async bench =>
        {
            Code code = await bench.Client.IssueAsync();
            bench.Stand.Board.Supply.IsGood = false;
            bench.Stand.Recorder.Restart();
            await bench.Client.IsAsync(state => state.Face == "idle" && state.Link.Connected, "it is ready again");
            await bench.Client.TypeAsync(code);
            await bench.Client.IsAsync(state => state.Face == "lowSupply", "it refuses");
        });

        Assert.IsEmpty(Seen(recording, "coil"));
        Assert.Contains("lowSupply", Seen(recording, "face"));
        Assert.IsNull(Comparison.Of(recording, Player.Play(recording)));
    }

    [TestMethod]
    public async Task Recording_WithOneKeyChanged_DiffersWhereThatShows()
    {
        Recording whole = await RecordAsync(async bench =>
        {
            await bench.Client.IsAsync(state => state.Face == "idle", "it is ready");
            await bench.Client.PostAsync("/api/keys/1");
            await bench.Client.PostAsync("/api/keys/star");
            await bench.Client.IsAsync(state => state.Face == "idle", "it is ready again");
        });
        Step[] steps = [.. whole.Steps.Select(step => step.Value == StarKey ? step with { Value = StarKey + 1 } : step)];

        string? difference = Comparison.Of(whole, Player.Play(whole with { Steps = steps }));

        int wanted = steps.ToList().FindLastIndex(step => step.See == "face") + 1;
        Assert.StartsWith($"Step {wanted}, at ", difference);
        Assert.Contains("\"idle\" was recorded, the replay saw face \"digits 2 of 8\"", difference);
    }

    private static async Task<Recording> RecordAsync(Func<PanelBench, Task> story)
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await story(bench);
        bench.Stand.Board.Pass(FaceMs);
        return bench.Stand.Recorder.Take();
    }

    private static string[] Seen(Recording recording, string kind) =>
        [.. recording.Steps.Where(step => step.See == kind).Select(step => step.What!)];
}
