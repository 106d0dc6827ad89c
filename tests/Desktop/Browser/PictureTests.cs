using Lockbox.Emulator.Panel;
using Lockbox.Tests.Panel;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>
/// The page looks as it did: its main states against stored pictures. The noise of the box is always the same, and what
/// differs from run to run (codes, times) is replaced by words that do not. The letters are DejaVu's.
/// </summary>
[TestClass]
public sealed class PictureTests
{
    private const int Desktop = 1280;
    private const int Phone = 390;
    private const int Boxes = 6;
    private const string Font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
    private const string Letters = "body, button, input, select { font-family: 'DejaVu Sans' !important } .code, .note b, kbd, pre, td { font-family: 'DejaVu Sans Mono' !important }";

    // The digits of the code, its symbol (a sun), its window, instants; and how far somebody has scrolled.
    private const string Settle =
        """
        async () => {
          const say = (place, words) => document.querySelectorAll(place).forEach(one => one.textContent = words);
          const sun = (await (await fetch("/api/symbols")).json())[3];
          document.querySelectorAll(".tile circle").forEach((led, place) => {
            const isOn = sun.rows[place % 64 >> 3] >> 7 - place % 8 & 1;
            led.setAttribute("class", isOn ? "on" : "off");
            led.setAttribute("r", isOn ? 4.4 : 3.4);
          });
          say(".symbol span", sun.name);
          document.querySelectorAll(".note").forEach(note => note.lastChild?.replaceWith(sun.name));
          say(".code", "2741 9053");
          say(".note b", "2741 9053");
          say("#ticket .label:last-child", "Good Mon 5 Jul, 09:00 – Mon 5 Jul, 18:00");
          say("#ticket .letter p b", "On Monday 5 July, from 09:00 to 18:00.");
          say("#entries time", "12.345 s");
          say("#timeline-reading", "");
          say("#pins-reading", "Cursor 12.345678 s. In view: 5.00 s.");
          say("#pins-table td:last-child", "12");
          scrollTo(0, 0);
        }
        """;

    private static readonly byte[] _seed = [.. Enumerable.Range(1, 16).Select(number => (byte)number)];

    private readonly List<string> _found = [];

    [TestMethod]
    public async Task Box_LooksAsStored()
    {
        NeedsFont();
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { Seed = _seed });
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Desktop);
        await visitor.DressAsync(Letters);
        await visitor.ReadsAsync("#words", "Ready.");
        await TakeAsync(visitor, "idle");
        await PlayAsync(visitor);
        await WatchAsync(visitor);

        Assert.IsEmpty(_found, string.Join('\n', _found));
        visitor.HadNoTrouble();
    }

    [TestMethod]
    public async Task Lot_LooksAsStored()
    {
        NeedsFont();
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { Boxes = Boxes, Seed = _seed });
        await using Visitor visitor = await Visitor.OpenAsync(bench.Address, Desktop);
        await visitor.DressAsync(Letters);
        await visitor.ReadsAsync("#lot-sum", $"{Boxes} online");
        await TakeAsync(visitor, "lot");

        Assert.IsEmpty(_found, string.Join('\n', _found));
    }

    // From the code to the key that was taken.
    private async Task PlayAsync(Visitor visitor)
    {
        await visitor.Page.Locator("#issue .go").ClickAsync();
        string symbol = await visitor.TypeAsync();
        await TakeAsync(visitor, "symbols");
        await TakeAsync(visitor, "dark", Desktop, ColorScheme.Dark);
        await TakeAsync(visitor, "phone", Phone);
        await visitor.PressAsync(await visitor.FindAsync(symbol, visitor.PressAsync));
        await visitor.LooksAsync("#box", "drawn");
        await visitor.Page.Locator("#lid").ClickAsync();
        await visitor.LooksAsync("#box", "opened");
        await visitor.ReadsAsync("#ticket", "handed over");
        await TakeAsync(visitor, "open");
        await visitor.Page.Locator("#lid").ClickAsync();
    }

    private async Task WatchAsync(Visitor visitor)
    {
        await visitor.ReadsAsync("#words", "Ready.");
        await visitor.GoToAsync("bench");
        await visitor.Page.Locator("[data-lever='cut'] button").ClickAsync();
        await visitor.Page.Locator("[data-lever='cut'] .verdict.held").WaitForAsync();
        await TakeAsync(visitor, "bench");
        await visitor.GoToAsync("timeline");
        await visitor.Page.Locator("#entries button:has(.kind.up)").First.ClickAsync();
        await TakeAsync(visitor, "timeline");
        await visitor.GoToAsync("pins");
        await visitor.ReadsAsync("#pins-table tbody", "KeyColumn1");
        await TakeAsync(visitor, "pins");
    }

    private async Task TakeAsync(Visitor visitor, string name, int width = Desktop, ColorScheme light = ColorScheme.Light)
    {
        await visitor.LookAsync(width, light);
        await visitor.Page.EvaluateAsync(Settle);
        if (await new Picture(name, isDrawing: name is "timeline" or "pins").CompareAsync(visitor.Page) is { } difference)
        {
            _found.Add(difference);
        }

        await visitor.LookAsync(Desktop, ColorScheme.Light);
    }

    private static void NeedsFont()
    {
        if (!File.Exists(Font))
        {
            Assert.Inconclusive($"the pictures are of DejaVu's letters, and there is no {Font}");
        }
    }
}
