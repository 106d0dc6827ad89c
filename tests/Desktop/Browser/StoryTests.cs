using Lockbox.Tests.Panel;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>The whole story on the page, in a real browser: what somebody does who has never seen the project.</summary>
[TestClass]
public sealed class StoryTests
{
    private const int Desktop = 1180;
    private const int Phone = 360;

    [TestMethod]
    public async Task Story_ByMouse_EndsWithTheKeyHandedOver()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Desktop);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send a code" }).ClickAsync();

        await PlayAsync(visitor, key => visitor.Page.Locator($"#keypad [data-key-name='{key}']").ClickAsync());
        await visitor.Page.Locator("#lid").ClickAsync();

        await IsHandedOverAsync(visitor, bench);
    }

    [TestMethod]
    public async Task Story_ByKeyboardAlone_EndsTheSame()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Desktop);
        await visitor.TabToAsync("#issue .go");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await PlayAsync(visitor, key => visitor.Page.Keyboard.PressAsync(key));
        await visitor.TabToAsync("#lid");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await IsHandedOverAsync(visitor, bench);
    }

    [TestMethod]
    public async Task Story_ByTouchOnAPhone_FitsAndEndsTheSame()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Phone, byTouch: true);
        await visitor.FitsAsync();
        await visitor.Page.Locator("#issue .go").TapAsync();

        await PlayAsync(visitor, key => visitor.Page.Locator($"#keypad [data-key-name='{key}']").TapAsync());
        await visitor.FitsAsync();
        await visitor.Page.Locator("#lid").TapAsync();

        await IsHandedOverAsync(visitor, bench);
        await visitor.FitsAsync();
    }

    [TestMethod]
    public async Task Power_OffAndOn_DarkensTheDisplayAndBringsItBack()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Desktop);
        ILocator lit = visitor.Page.Locator("#lit circle");
        await visitor.ReadsAsync("#words", "Ready.");
        await Assertions.Expect(lit).Not.ToHaveCountAsync(0, new() { Timeout = Visitor.PatienceMs });

        await visitor.Page.Locator("#power").ClickAsync();
        await visitor.ReadsAsync("#words", "The power is off.");
        await Assertions.Expect(lit).ToHaveCountAsync(0, new() { Timeout = Visitor.PatienceMs });
        await visitor.Page.Locator("#power[aria-checked=false]").ClickAsync();

        await visitor.ReadsAsync("#words", "Ready.");
        await Assertions.Expect(lit).Not.ToHaveCountAsync(0, new() { Timeout = Visitor.PatienceMs });
        await visitor.ReadsAsync("#link", "Online");
        visitor.HadNoTrouble();
    }

    private static async Task PlayAsync(Visitor visitor, Func<string, Task> press)
    {
        (string digits, string symbol) = await visitor.ReadCodeAsync();
        foreach (char digit in digits)
        {
            await press(digit.ToString());
        }

        await visitor.WatchAsync("#box");
        await press(await visitor.FindAsync(symbol, press));
        await visitor.HasLookedAsync("#box", "drawn");
    }

    private static async Task IsHandedOverAsync(Visitor visitor, PanelBench bench)
    {
        await visitor.LooksAsync("#box", "opened");
        await visitor.ReadsAsync("#ticket", "handed over");
        Assert.AreEqual("open", (await bench.Client.StateAsync()).Lid);
        visitor.HadNoTrouble();
    }
}
