using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lockbox.Emulator.Panel;

namespace Lockbox.Tests.Panel;

[TestClass]
public sealed class IssueTests
{
    [TestMethod]
    public async Task An_issued_code_opens_the_box_once_and_is_shown_no_more()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        PanelClient box = bench.Client;
        Code code = await box.IssueAsync();
        Assert.AreEqual(code.Digits, (await LatestAsync(box)).GetProperty("code").GetString());

        await box.TypeAsync(code);
        await box.IsAsync(state => state.Bolt == "drawn" && state.Coil.On, "the bolt is drawn");
        Assert.AreEqual(HttpStatusCode.NoContent, await box.PostAsync("/api/lid/open"));

        BoardState open = await box.IsAsync(state => state.Coil.LastPulseMs > 0, "the pulse ends");
        Assert.AreEqual("open", open.Lid);
        Assert.AreEqual(1, open.Coil.Pulses);
        JsonElement grant = await LatestAsync(box);
        for (int i = 0; i < 500 && grant.GetProperty("state").GetString() != "opened"; i++)
        {
            await Task.Delay(20);
            grant = await LatestAsync(box);
        }

        Assert.AreEqual("opened", grant.GetProperty("state").GetString());
        Assert.AreEqual(JsonValueKind.Null, grant.GetProperty("code").ValueKind);
    }

    [TestMethod]
    public async Task A_code_taken_back_is_refused_and_the_one_in_its_place_opens()
    {
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { IsHeadless = true, Speed = 4 });
        PanelClient box = bench.Client;
        Code old = await box.IssueAsync();
        JsonElement before = await LatestAsync(box);

        using HttpResponseMessage answer = await box.Http.PostAsync($"/api/replace/{old.Id}", null);

        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        JsonElement issued = await answer.Content.ReadFromJsonAsync<JsonElement>();
        JsonElement[] grants = [.. (await box.Http.GetFromJsonAsync<JsonElement>("/api/grants")).EnumerateArray()];
        Assert.AreEqual("revoked", grants.Single(grant => grant.GetProperty("id").GetString() == old.Id).GetProperty("state").GetString());
        Assert.AreEqual(issued.GetProperty("code").GetString(), grants[0].GetProperty("code").GetString());
        Assert.AreEqual(before.GetProperty("to").GetInt64(), grants[0].GetProperty("to").GetInt64());
        await box.TypeAsync(old);
        await box.IsAsync(state => state.Face == "refused", "the old code is refused");
        Assert.AreEqual(HttpStatusCode.Conflict, await box.PostAsync($"/api/replace/{old.Id}"));
    }

    [TestMethod]
    public async Task A_code_can_be_revoked_once()
    {
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { IsHeadless = true, Speed = 4 });
        Code code = await bench.Client.IssueAsync();

        Assert.AreEqual(HttpStatusCode.NotFound, await bench.Client.PostAsync("/api/revoke/nobody"));
        Assert.AreEqual(HttpStatusCode.NotFound, await bench.Client.PostAsync("/api/revoke/*"));
        Assert.AreEqual(HttpStatusCode.NoContent, await bench.Client.PostAsync($"/api/revoke/{code.Id}"));
        Assert.AreEqual(HttpStatusCode.Conflict, await bench.Client.PostAsync($"/api/revoke/{code.Id}"));
    }

    [TestMethod]
    public async Task Without_a_receipt_there_is_no_code()
    {
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { IssuePatience = TimeSpan.FromMilliseconds(200) });
        await bench.Client.PostAsync("/api/power/cut");

        using HttpResponseMessage answer = await bench.Client.Http.PostAsync("/api/issue", null);

        Assert.AreEqual(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        JsonElement issued = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.AreEqual("pending", issued.GetProperty("state").GetString());
        Assert.IsFalse(issued.TryGetProperty("code", out _));
        Assert.AreEqual(JsonValueKind.Null, (await LatestAsync(bench.Client)).GetProperty("code").ValueKind);
    }

    [TestMethod]
    [DataRow("{ \"from\": 2, \"to\": 1 }")]
    [DataRow("{ \"to\": -5 }")]
    [DataRow("{ \"to\": 9e18 }")]
    [DataRow("{ \"from\": \"today\" }")]
    [DataRow("[]")]
    [DataRow("{")]
    public async Task A_bad_form_is_400_and_changes_nothing(string form)
    {
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { IsHeadless = true });

        Assert.AreEqual(HttpStatusCode.BadRequest, await bench.Client.PostAsync("/api/issue", form));
        Assert.AreEqual("[]", await bench.Client.Http.GetStringAsync("/api/grants"));
    }

    [TestMethod]
    public async Task Without_an_issuer_there_is_nothing_to_issue()
    {
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { HasIssuer = false });

        Assert.AreEqual(HttpStatusCode.NotFound, await bench.Client.PostAsync("/api/issue"));
        Assert.AreEqual(HttpStatusCode.NotFound, (await bench.Client.Http.GetAsync("/api/grants")).StatusCode);
    }

    private static async Task<JsonElement> LatestAsync(PanelClient box) =>
        (await box.Http.GetFromJsonAsync<JsonElement>("/api/grants"))[0];
}
