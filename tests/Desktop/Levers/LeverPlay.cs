using System.Diagnostics;
using Lockbox.Emulator.Bench;
using Lockbox.Emulator.Panel;

namespace Lockbox.Tests.Levers;

/// <summary>Pulls levers of a box as a person does, one after the other.</summary>
internal sealed class LeverPlay(Stand stand)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly LeverBench _levers = stand.Levers;

    public LeverNews Of(string id) => _levers.News.Single(news => news.Id == id);

    /// <summary>Pulls it and waits for its verdict.</summary>
    public async Task<LeverNews> PullAsync(string id)
    {
        Assert.IsNull(_levers.Pull(id), id);
        return await VerdictAsync(id);
    }

    /// <summary>Lets it go and waits for its verdict.</summary>
    public async Task<LeverNews> ReleaseAsync(string id)
    {
        Assert.IsNull(_levers.Release(id), id);
        return await VerdictAsync(id);
    }

    public async Task<LeverNews> VerdictAsync(string id)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (Of(id).Verdict == "waiting")
        {
            Assert.IsLessThan(_patience, waited.Elapsed, $"{id} waits for ever: {Of(id).Said}");
            await Task.Delay(5);
        }

        return Of(id);
    }

    /// <summary>Nothing is left of a lever: the box is as it was.</summary>
    public async Task IsWellAsync(string id)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (stand.Scene.Look() is not { Power: true, Face: "idle", Lid: "closed", Link.Connected: true })
        {
            Assert.IsLessThan(_patience, waited.Elapsed, $"after {id} the box is not well: {stand.Scene.Look().Face}");
            await Task.Delay(5);
        }

        Assert.IsFalse(Of(id).Pulled, id);
    }
}
