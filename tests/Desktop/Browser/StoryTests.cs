using Lockbox.Tests.Panel;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>The whole story on the page, in a real browser: what somebody does who has never seen the project.</summary>
[TestClass]
public sealed class StoryTests
{
    [TestMethod]
    public async Task Story_ByMouse_EndsWithTheKeyHandedOver()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, 1180);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send a code" }).ClickAsync();

        await PlayAsync(visitor, key => visitor.Page.Locator("#keys button").Nth("123A456B789C*0#D".IndexOf(key, StringComparison.Ordinal)).ClickAsync());
        await visitor.Page.Locator("#lid").ClickAsync();

        await visitor.LooksAsync("#box", "opened");
        await visitor.ReadsAsync("#ticket", "handed over");
        Assert.IsEmpty(visitor.Troubles, string.Join('\n', visitor.Troubles));
    }

    [TestMethod]
    public async Task Story_ByKeyboardOnAPhone_FitsAndEndsTheSame()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, 360);
        Assert.AreEqual(360, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visitor.Page.Locator("#issue .go").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await PlayAsync(visitor, key => visitor.Page.Keyboard.PressAsync(key));
        await visitor.Page.Locator("#lid").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.LooksAsync("#box", "opened");
        await visitor.ReadsAsync("#ticket", "handed over");
        Assert.AreEqual(360, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.IsEmpty(visitor.Troubles, string.Join('\n', visitor.Troubles));
    }

    [TestMethod]
    public async Task Power_OffAndOn_DarkensTheDisplayAndBringsItBack()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, 1180);
        string idle = await visitor.Page.Locator("#words").InnerTextAsync();

        await visitor.Page.Locator("#power").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#power")).ToHaveAttributeAsync("aria-checked", "false");
        await Assertions.Expect(visitor.Page.Locator("#words")).Not.ToHaveTextAsync(idle);
        await visitor.Page.Locator("#power").ClickAsync();

        await visitor.ReadsAsync("#words", idle);
        await visitor.ReadsAsync("#link", "Online");
        Assert.IsEmpty(visitor.Troubles, string.Join('\n', visitor.Troubles));
    }

    private static async Task PlayAsync(Visitor visitor, Func<string, Task> press)
    {
        (string digits, string symbol) = await visitor.ReadCodeAsync();
        foreach (char digit in digits)
        {
            await press(digit.ToString());
        }

        await press(await visitor.FindAsync(symbol, press));
        await visitor.LooksAsync("#box", "drawn");
    }
}
