using System.Net.Http.Json;
using System.Text.Json;
using Lockbox.Emulator.Panel;
using Lockbox.Tests.Panel;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>Every lever of the page, pulled with the mouse in one visit: the page tells the verdict of each.</summary>
[TestClass]
public sealed class LeverTests
{
    private const int Desktop = 1280;
    private const double Speed = 10;
    private const int LongestMs = 60_000;

    [TestMethod]
    public async Task Levers_PulledOneAfterTheOther_AllHold()
    {
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { Speed = Speed });
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Desktop);
        await visitor.GoToAsync("bench");
        string[] ids = await IdsAsync(bench);
        await Assertions.Expect(visitor.Page.Locator("[data-lever]")).ToHaveCountAsync(ids.Length);

        foreach (string id in ids)
        {
            await PullAsync(visitor.Page.Locator($"[data-lever='{id}']"), id);
        }

        await visitor.ReadsAsync("#bench-sum", $"{ids.Length} levers: {ids.Length} held, 0 failed. None is pulled.");
        visitor.HadNoTrouble();
    }

    private static async Task PullAsync(ILocator lever, string id)
    {
        ILocator button = lever.GetByRole(AriaRole.Button);
        await button.ClickAsync();
        await HoldsAsync(lever, id);
        if (await button.GetAttributeAsync("aria-pressed") == "true")
        {
            await button.ClickAsync();
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false", new() { Timeout = LongestMs });
            await HoldsAsync(lever, id);
        }
    }

    // A verdict that is none of the two is still to come.
    private static async Task HoldsAsync(ILocator lever, string id)
    {
        ILocator verdict = lever.Locator(".verdict:is(.held, .failed)");
        await verdict.WaitForAsync(new() { Timeout = LongestMs });
        string said = await verdict.InnerTextAsync();
        Assert.StartsWith("✓ Held", said, $"{id}: {said}");
    }

    private static async Task<string[]> IdsAsync(PanelBench bench)
    {
        JsonElement levers = await bench.Client.Http.GetFromJsonAsync<JsonElement>("/api/levers");
        return [.. levers.EnumerateArray().Select(lever => lever.GetProperty("id").GetString()!)];
    }
}
