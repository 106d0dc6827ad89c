using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lockbox.Emulator.Bench;
using Lockbox.Emulator.Panel;
using Lockbox.Tests.Panel;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Levers;

/// <summary>The levers over HTTP.</summary>
[TestClass]
public sealed class EndpointTests
{
    private static PanelBench _bench = null!;

    private static PanelClient Box => _bench.Client;

    [ClassInitialize]
    public static async Task Start(TestContext _) =>
        _bench = await PanelBench.StartAsync(new EmulatorOptions { IsHeadless = true, Speed = 10, HasIssuer = false });

    [ClassCleanup]
    public static async Task Stop() => await _bench.DisposeAsync();

    [TestMethod]
    public async Task Levers_have_the_promised_fields_and_ids_of_their_own()
    {
        JsonElement levers = await Box.Http.GetFromJsonAsync<JsonElement>("/api/boxes/box-1/levers");

        string[] fields = ["id", "group", "name", "does", "expects", "plays", "unavailable"];
        Assert.IsTrue(levers.EnumerateArray().All(lever => lever.EnumerateObject().Select(field => field.Name).SequenceEqual(fields)));
        string[] ids = [.. levers.EnumerateArray().Select(lever => lever.GetProperty("id").GetString()!)];
        Assert.HasCount(Emulator.Bench.Levers.All.Count, ids.Distinct().ToArray());
    }

    [TestMethod]
    public async Task What_takes_a_code_is_unavailable_without_an_issuer_and_says_why()
    {
        LeverCard card = _bench.Stand.Levers.Cards.Single(one => one.Id == "lid-stuck");

        Assert.IsNotNull(card.Unavailable);
        Assert.AreEqual(card.Unavailable, await RefusalAsync("/api/levers/lid-stuck/pull"));
    }

    [TestMethod]
    public void What_breaks_the_broker_is_unavailable_when_it_runs_elsewhere()
    {
        Stand stand = _bench.Stand;
        Rig rig = new(stand.Scene, stand.Finger, stand.Timeline, new LeverMeans(null, null, 1));

        LeverCard card = new LeverBench(rig).Cards.Single(one => one.Id == "broker-down");

        Assert.Contains("--broker", card.Unavailable ?? "");
    }

    [TestMethod]
    public async Task One_lever_at_a_time_is_pulled_and_the_listeners_hear_of_it()
    {
        await Box.IsAsync(state => state.Face == "idle" && state.Link.Connected, "it is ready");
        Assert.AreEqual(HttpStatusCode.NotFound, await Box.PostAsync("/api/levers/none/pull"));
        Assert.Contains("not pulled", await RefusalAsync("/api/levers/tls-freeze/release"));
        Assert.AreEqual(HttpStatusCode.NoContent, await Box.PostAsync("/api/levers/tls-freeze/pull"));

        Assert.Contains("already", await RefusalAsync("/api/levers/tls-freeze/pull"));

        Assert.AreEqual("held", (await NewsAsync("tls-freeze", "held")).GetProperty("verdict").GetString());
    }

    [TestMethod]
    public void The_README_lists_every_lever_with_what_the_page_says_of_it()
    {
        string readme = File.ReadAllText(Tree.PathOf("hardware/emulator/README.md"));

        foreach (Lever lever in Emulator.Bench.Levers.All)
        {
            Assert.Contains($"| `{lever.Id}` | {lever.Does} | {lever.Expects} |", readme);
        }
    }

    private static async Task<string> RefusalAsync(string path)
    {
        using HttpResponseMessage answer = await Box.Http.PostAsync(path, null);
        Assert.AreEqual(HttpStatusCode.Conflict, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString()!;
    }

    // From the live feed.
    private static async Task<JsonElement> NewsAsync(string id, string verdict)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        using StreamReader feed = new(await Box.Http.GetStreamAsync("/api/events", patience.Token));
        while (await feed.ReadLineAsync(patience.Token) is string line)
        {
            if (line == "event: levers" && (await feed.ReadLineAsync(patience.Token))?["data: ".Length..] is string data)
            {
                JsonElement news = JsonDocument.Parse(data).RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
                if (news.GetProperty("verdict").GetString() == verdict)
                {
                    return news;
                }
            }
        }

        throw new AssertFailedException("the feed has ended");
    }
}
