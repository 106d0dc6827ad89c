using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lockbox.Emulator.Watch;
using Lockbox.Tests.Panel;

namespace Lockbox.Tests.Watch;

[TestClass]
public sealed class HttpWatchTests
{
    private static readonly string[] _kinds = ["key", "face", "flash", "coil", "lid", "up", "down", "link", "power", "fault", "sound"];

    private static PanelBench _bench = null!;

    private static HttpClient Http => _bench.Client.Http;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _bench = await PanelBench.StartAsync();
        await _bench.Client.IssueAsync();
        await _bench.Client.PostAsync("/api/keys/7");
    }

    [ClassCleanup]
    public static async Task Stop() => await _bench.DisposeAsync();

    [TestMethod]
    public async Task The_timeline_has_the_promised_fields_and_can_be_read_on()
    {
        JsonElement[] all = (await Http.GetFromJsonAsync<JsonElement[]>("/api/timeline"))!;
        JsonElement[] later = (await Http.GetFromJsonAsync<JsonElement[]>("/api/boxes/box-1/timeline?after=5"))!;

        Assert.IsTrue(all.All(entry => _kinds.Contains(entry.GetProperty("kind").GetString())));
        Assert.AreSequenceEqual(["n", "atMs", "kind", "text", "detail"], all[0].EnumerateObject().Select(field => field.Name));
        Assert.AreEqual(6, later[0].GetProperty("n").GetInt64());
        JsonElement grant = all.First(entry => entry.GetProperty("text").GetString()!.StartsWith("grant 0 ", StringComparison.Ordinal)).GetProperty("detail");
        Assert.IsTrue(grant.GetProperty("verified").GetBoolean());
        Assert.AreEqual("grant", grant.GetProperty("claims").GetProperty("cmd").GetString());
        Assert.AreEqual("on", all[0].GetProperty("detail").GetProperty("change").GetString());
    }

    [TestMethod]
    public async Task A_listener_hears_what_was_and_what_comes()
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));
        using StreamReader lines = new(await Http.GetStreamAsync("/api/events", limit.Token));

        long last = await HearAsync(lines, "\"text\":\"key 7 up\"", limit.Token);
        await _bench.Client.PostAsync("/api/keys/star");
        long next = await HearAsync(lines, "\"text\":\"key star up\"", limit.Token);

        Assert.IsGreaterThan(last, next);
    }

    [TestMethod]
    public async Task The_pins_are_those_of_the_map_with_their_edges()
    {
        JsonElement pins = await Http.GetFromJsonAsync<JsonElement>("/api/pins?lastMs=60000");
        JsonElement[] signals = [.. pins.GetProperty("signals").EnumerateArray()];
        JsonElement clock = signals.Single(signal => signal.GetProperty("name").GetString() == "DisplayClock");
        double[] edges = [.. clock.GetProperty("edges").EnumerateArray().Select(edge => edge.GetDouble())];

        Assert.AreSequenceEqual(["fromUs", "untilUs", "signals"], pins.EnumerateObject().Select(field => field.Name));
        Assert.AreSequenceEqual(["name", "pin", "group", "level", "edges"], clock.EnumerateObject().Select(field => field.Name));
        Assert.AreEqual(NamedWire.All.Count, signals.Length);
        Assert.IsGreaterThan(1_000, edges.Length);
        Assert.AreSequenceEqual(edges.Order().Distinct(), edges);
        Assert.IsLessThanOrEqualTo(pins.GetProperty("untilUs").GetDouble(), edges[^1]);
    }

    [TestMethod]
    public async Task The_dump_is_a_download_that_reads_back()
    {
        using HttpResponseMessage answer = await Http.GetAsync("/api/pins.vcd?lastMs=500");
        DumpReader dump = new(await answer.Content.ReadAsStringAsync());

        Assert.AreEqual("box-1.vcd", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.AreEqual(500 * 10_000, dump.Until - dump.From);
    }

    [TestMethod]
    [DataRow("/api/timeline?after=x")]
    [DataRow("/api/pins?lastMs=-1")]
    [DataRow("/api/pins.vcd?lastMs=1.5")]
    public async Task A_bad_number_is_a_400_that_says_so(string path)
    {
        using HttpResponseMessage answer = await Http.GetAsync(path);

        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("is no number", await answer.Content.ReadAsStringAsync());
    }

    /// <returns>The number of the last entry in the event that has that.</returns>
    private static async Task<long> HearAsync(StreamReader lines, string what, CancellationToken ct)
    {
        bool isTimeline = false;
        while (await lines.ReadLineAsync(ct) is string line)
        {
            if (isTimeline && line.Contains(what, StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data: ".Length..]).RootElement.EnumerateArray().Last().GetProperty("n").GetInt64();
            }

            isTimeline = line == "event: timeline";
        }

        throw new EndOfStreamException(what);
    }
}
