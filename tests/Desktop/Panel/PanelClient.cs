using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lockbox.Emulator.Panel;

namespace Lockbox.Tests.Panel;

/// <summary>A code as its buyer knows it.</summary>
internal sealed record Code(string Id, string Digits, int Symbol)
{
    public override string ToString() => Id;
}

/// <summary>Plays with a box over HTTP.</summary>
internal sealed class PanelClient(Uri address)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    public HttpClient Http { get; } = new() { BaseAddress = address };

    public async Task<BoardState> StateAsync() => (await Http.GetFromJsonAsync<BoardState>("/api/state"))!;

    public async Task<HttpStatusCode> PostAsync(string path, string? body = null)
    {
        using HttpResponseMessage answer = await Http.PostAsync(path, body is null ? null : new StringContent(body));
        return answer.StatusCode;
    }

    public async Task<BoardState> IsAsync(Func<BoardState, bool> condition, string what)
    {
        Stopwatch clock = Stopwatch.StartNew();
        BoardState state = await StateAsync();
        while (!condition(state))
        {
            Assert.IsLessThan(_patience, clock.Elapsed, $"it did not come to pass that {what}; the face is {state.Face}");
            await Task.Delay(10);
            state = await StateAsync();
        }

        return state;
    }

    public async Task<Code> IssueAsync()
    {
        await IsAsync(state => state.Link.Connected && state.Face == "idle", "the box is ready");
        using HttpResponseMessage answer = await Http.PostAsync("/api/issue", null);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        JsonElement issued = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.AreEqual("released", issued.GetProperty("state").GetString());
        return new Code(issued.GetProperty("id").GetString()!, issued.GetProperty("code").GetString()!, issued.GetProperty("symbol").GetInt32());
    }

    /// <summary>Types the digits and picks the symbol.</summary>
    public async Task TypeAsync(Code code)
    {
        foreach (char digit in code.Digits)
        {
            Assert.AreEqual(HttpStatusCode.NoContent, await PostAsync($"/api/keys/{digit}"));
        }

        BoardState state = await IsAsync(one => one.Symbols is not null, "symbols are shown");
        while (!state.Symbols!.Contains(code.Symbol))
        {
            string[] page = state.Rows;
            await PostAsync("/api/keys/hash");
            state = await IsAsync(one => one.Symbols is not null && !one.Rows.AsSpan().SequenceEqual(page), "the page turns");
        }

        await PostAsync($"/api/keys/{"ABCD"[state.Symbols!.ToList().IndexOf(code.Symbol)]}");
    }
}
