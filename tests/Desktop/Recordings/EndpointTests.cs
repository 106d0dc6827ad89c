using Lockbox.Emulator.Parts;
using Lockbox.Emulator.Replay;
using Lockbox.Tests.Issuing;
using Lockbox.Tests.Panel;

namespace Lockbox.Tests.Recordings;

/// <summary>A recording is fetched from the page as a file, and started anew.</summary>
[TestClass]
public sealed class EndpointTests
{
    [TestMethod]
    public async Task Recording_Fetched_IsAFileThatCanBePlayedAndStartsAnewWhenAsked()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await bench.Client.IsAsync(state => state.Face == "idle", "it is ready");
        await bench.Client.PostAsync("/api/keys/7");

        Recording first = await FetchAsync(bench);
        await bench.Client.PostAsync("/api/recording");
        await bench.Client.IsAsync(state => state is { Face: "idle", BootCount: 2 }, "it is ready again");
        Recording second = await FetchAsync(bench);

        Assert.Contains(Deeds.Press, first.Steps.Select(step => step.Do));
        Assert.DoesNotContain(Deeds.Press, second.Steps.Select(step => step.Do));
        Assert.AreEqual(Deeds.Restore, second.Steps.First(step => step.Do is not null).Do);
        Assert.AreNotEqual(Convert.ToHexString(first.Seed), Convert.ToHexString(second.Seed));
    }

    private static async Task<Recording> FetchAsync(PanelBench bench)
    {
        using TemporaryFolder folder = new();
        using HttpResponseMessage answer = await bench.Client.Http.GetAsync("/api/recording");
        string name = answer.Content.Headers.ContentDisposition?.FileName ?? "";
        Assert.MatchesRegex(@"^box-1-\d{8}-\d{6}\.lockbox\.json$", name);
        string file = Path.Combine(folder.Root, name);
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        return RecordingFile.Read(file);
    }
}
