using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lockbox.Emulator.Panel;

namespace Lockbox.Tests.Panel;

[TestClass]
public sealed class ControlTests
{
    private static PanelBench _bench = null!;

    private static PanelClient Box => _bench.Client;

    [ClassInitialize]
    public static async Task Start(TestContext _) => _bench = await PanelBench.StartAsync();

    [ClassCleanup]
    public static async Task Stop() => await _bench.DisposeAsync();

    [TestMethod]
    public async Task State_has_the_promised_fields_and_no_others()
    {
        await Box.IsAsync(state => state.Face == "idle", "it is ready");
        JsonElement state = await Box.Http.GetFromJsonAsync<JsonElement>("/api/state");

        string[] fields = ["power", "bootCount", "uptimeMs", "face", "rows", "coil", "bolt", "lid", "link", "symbols"];
        Assert.AreSequenceEqual(fields, state.EnumerateObject().Select(field => field.Name).ToArray());
        Assert.AreSequenceEqual(["on", "pulses", "lastPulseMs"], state.GetProperty("coil").EnumerateObject().Select(field => field.Name).ToArray());
        string[] rows = [.. state.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!)];
        Assert.HasCount(8, rows);
        Assert.IsTrue(rows.All(row => row.Length == 8 && row.All(digit => "0123456789abcdef".Contains(digit))));
        Assert.AreEqual(JsonValueKind.Null, state.GetProperty("symbols").ValueKind);
    }

    [TestMethod]
    public async Task A_key_is_down_long_enough_to_be_seen_and_up_long_enough_to_count_again()
    {
        await Box.IsAsync(state => state.Face == "idle", "it is ready");

        await Box.PostAsync("/api/keys/7");
        string[] one = (await Box.IsAsync(state => state.Face == "digits", "a digit is shown")).Rows;
        await Box.PostAsync("/api/keys/7");

        await Box.IsAsync(state => state.Face == "digits" && !state.Rows.AsSpan().SequenceEqual(one), "another digit is shown");
        await Box.PostAsync("/api/keys/star");
        await Box.PostAsync("/api/keys/star");
        await Box.IsAsync(state => state.Face == "idle", "the entry is taken back");
    }

    [TestMethod]
    [DataRow("E")]
    [DataRow("10")]
    [DataRow("*")]
    [DataRow("a")]
    public async Task An_unknown_key_is_404_and_says_which_there_are(string key)
    {
        using HttpResponseMessage answer = await Box.Http.PostAsync($"/api/keys/{key}", null);

        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("star or hash", await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task The_bolt_holds_the_lid()
    {
        using HttpResponseMessage answer = await Box.Http.PostAsync("/api/lid/open", null);

        Assert.AreEqual(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("bolt", await answer.Content.ReadAsStringAsync());
        Assert.AreEqual("closed", (await Box.StateAsync()).Lid);
    }

    [TestMethod]
    public async Task A_cut_darkens_the_box_and_the_next_power_up_is_a_boot()
    {
        BoardState before = await Box.IsAsync(state => state.Face == "idle" && state.Link.Connected, "it is ready");

        Assert.AreEqual(HttpStatusCode.NoContent, await Box.PostAsync("/api/power/cut"));

        BoardState dark = await Box.IsAsync(state => !state.Link.Connected, "the link breaks");
        Assert.IsFalse(dark.Power);
        Assert.AreEqual("off", dark.Face);
        Assert.AreEqual(0, dark.UptimeMs);
        Assert.AreEqual(HttpStatusCode.NoContent, await Box.PostAsync("/api/power/restore"));
        BoardState after = await Box.IsAsync(state => state.Face == "idle" && state.Link.Connected, "it is ready again");
        Assert.AreEqual(before.BootCount + 1, after.BootCount);
    }

    [TestMethod]
    public async Task Listeners_hear_of_each_change()
    {
        await Box.IsAsync(state => state.Face == "idle", "it is ready");
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));
        using Stream events = await Box.Http.GetStreamAsync("/api/events", limit.Token);
        using StreamReader lines = new(events);
        Assert.AreEqual("event: state", await lines.ReadLineAsync(limit.Token));

        await Box.PostAsync("/api/keys/5");

        string? line;
        do
        {
            line = await lines.ReadLineAsync(limit.Token);
        }
        while (line?.Contains("\"face\":\"digits\"") == false);

        Assert.IsNotNull(line);
        await Box.PostAsync("/api/keys/star");
    }
}
