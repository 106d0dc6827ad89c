using Lockbox.Tests.Panel;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>The views beside the box, as somebody without a mouse goes through them.</summary>
[TestClass]
public sealed class ViewsTests
{
    private const int Desktop = 1280;
    private const string Five = "#keypad [data-key-name='5']";

    [TestMethod]
    public async Task Views_ByKeyboard_TellWhatWasDoneAtTheKeypad()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Desktop);
        await visitor.TabToAsync(Five);
        await visitor.Page.Keyboard.PressAsync("Control+c");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ReadsAsync("#words", "1 of");

        await visitor.TabToAsync("#tab-desk");
        await GoOnAsync(visitor, "bench");
        await GoOnAsync(visitor, "timeline");
        await visitor.ReadsAsync("#entries", "key 5 down");
        Assert.IsFalse((await visitor.Page.Locator("#entries").InnerTextAsync()).Contains("key C", StringComparison.Ordinal), "Ctrl+C is no key of the box");
        await GoOnAsync(visitor, "pins");
        await visitor.ReadsAsync("#pins-table tbody", "KeyColumn1");
        await visitor.FitsAsync();
        visitor.HadNoTrouble();
    }

    [TestMethod]
    public async Task Message_InFrench_SaysTheSameCodeAndIsRemembered()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Desktop);
        await visitor.Page.Locator("#issue .go").ClickAsync();
        (string digits, string symbol) = await visitor.ReadCodeAsync();

        await visitor.Page.Locator(".message select").SelectOptionAsync("fr");
        await visitor.ReadsAsync("#ticket .letter[lang=fr]", "Votre clé vous attend");
        await visitor.Page.ReloadAsync();

        await visitor.ReadsAsync("#ticket .letter[lang=fr]", "Votre clé vous attend");
        (string again, string french) = await visitor.ReadCodeAsync();
        Assert.AreEqual(digits, again);
        Assert.AreNotEqual(symbol, french);
        visitor.HadNoTrouble();
    }

    private static async Task GoOnAsync(Visitor visitor, string view)
    {
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visitor.Page.Locator($"#tab-{view}")).ToBeFocusedAsync(new() { Timeout = Visitor.PatienceMs });
        await Assertions.Expect(visitor.Page.Locator($"#view-{view}")).ToBeVisibleAsync(new() { Timeout = Visitor.PatienceMs });
    }
}
