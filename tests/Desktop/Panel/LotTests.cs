using System.Net;
using System.Net.Http.Json;
using Lockbox.Emulator.Panel;
using Lockbox.Tests.Issuing;

namespace Lockbox.Tests.Panel;

/// <summary>Several boxes on one broker and one issuer: each has its own address, and what is done to one is done to no other.</summary>
[TestClass]
public sealed class LotTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private static PanelBench _bench = null!;

    private static HttpClient Http => _bench.Client.Http;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _bench = await PanelBench.StartAsync(new EmulatorOptions { Boxes = 3 });
        await IsAsync(boxes => boxes.All(box => box is { Face: "idle", Connected: true }));
    }

    [ClassCleanup]
    public static async Task Stop() => await _bench.DisposeAsync();

    [TestMethod]
    public async Task A_key_of_one_box_is_pressed_at_that_box_alone()
    {
        Assert.AreEqual(HttpStatusCode.NoContent, await _bench.Client.PostAsync("/api/boxes/box-2/keys/7"));

        BoxNews[] boxes = await IsAsync(all => all[1].Face == "digits");
        Assert.AreSequenceEqual(["box-1", "box-2", "box-3"], boxes.Select(box => box.Box));
        Assert.AreSequenceEqual(["idle", "digits", "idle"], boxes.Select(box => box.Face));
        Assert.AreEqual("idle", (await _bench.Client.StateAsync()).Face, "without a name it is the first");
        await _bench.Client.PostAsync("/api/boxes/box-2/keys/star");
        await IsAsync(all => all[1].Face == "idle");
    }

    [TestMethod]
    public async Task A_code_of_one_box_is_a_code_of_that_box_alone()
    {
        Assert.AreEqual(HttpStatusCode.OK, await _bench.Client.PostAsync("/api/boxes/box-3/issue"));

        Assert.HasCount(1, (await Http.GetFromJsonAsync<GrantNews[]>("/api/boxes/box-3/grants"))!);
        Assert.IsEmpty((await Http.GetFromJsonAsync<GrantNews[]>("/api/boxes/box-1/grants"))!);
    }

    [TestMethod]
    public async Task A_box_that_is_not_there_is_404_and_says_where_the_list_is()
    {
        using HttpResponseMessage answer = await Http.GetAsync("/api/boxes/box-4/state");

        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("GET /api/boxes", await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Whoever_watches_one_box_is_told_of_the_others()
    {
        using StreamReader events = new(await Http.GetStreamAsync("/api/boxes/box-1/events"));
        await HearsAsync(events, "\"box\":\"box-2\",\"power\":true");

        await _bench.Client.PostAsync("/api/boxes/box-2/power/cut");

        await HearsAsync(events, "\"box\":\"box-2\",\"power\":false");
        await _bench.Client.PostAsync("/api/boxes/box-2/power/restore");
        await IsAsync(boxes => boxes.All(box => box is { Face: "idle", Connected: true }));
    }

    [TestMethod]
    public async Task Boxes_of_two_brokers_do_not_stand_on_one_lot()
    {
        using TemporaryFolder folder = new();
        foreach (string box in new[] { "box-1", "box-2" })
        {
            await using Playground alone = await Playground.StartAsync(Options(folder) with { Box = box }, CancellationToken.None);
        }

        CannotStart refusal = await Assert.ThrowsExactlyAsync<CannotStart>(() => Playground.StartAsync(Options(folder) with { Boxes = 2 }, CancellationToken.None));

        Assert.Contains("cannot stand on one lot", refusal.Message);
        Assert.Contains("--profile", refusal.Message);
    }

    private static EmulatorOptions Options(TemporaryFolder folder) => new() { ProfileDirectory = folder.Root, Port = 0, IsHeadless = true };

    private static async Task<BoxNews[]> IsAsync(Func<BoxNews[], bool> condition)
    {
        BoxNews[] boxes = [];
        await Until.IsTrue(() => condition(boxes = Http.GetFromJsonAsync<BoxNews[]>("/api/boxes").GetAwaiter().GetResult()!), "the lot is as it should be");
        return boxes;
    }

    private static async Task HearsAsync(StreamReader events, string what)
    {
        using CancellationTokenSource limit = new(_patience);
        string? line;
        do
        {
            line = await events.ReadLineAsync(limit.Token);
        }
        while (line is not null && !line.Contains(what, StringComparison.Ordinal));

        Assert.IsNotNull(line);
    }
}
