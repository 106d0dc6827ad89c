using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>Somebody at a real browser who looks at the page and plays with the box.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long the page may take for anything; ample for a busy machine.</summary>
    public const int PatienceMs = 30_000;

    private const int Height = 900;
    private const int MostTabs = 60;
    private static readonly string[] _programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Without these the browser looks for hosts of its maker.
    // The last two make letters look the same on every computer that has the same fonts.
    private static readonly string[] _arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--font-render-hinting=none", "--disable-lcd-text"];

    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Visitor(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
        page.Console += (_, line) => Note(line.Type == "error", "console: " + line.Text);
        page.PageError += (_, problem) => Note(true, "script: " + problem);
        page.Request += (_, request) => Note(!new Uri(request.Url).IsLoopback, "leaves this computer: " + request.Url);
    }

    public IPage Page { get; }

    /// <summary>Opens the page of one box in a window of this width, and waits until the box is online.</summary>
    public static async Task<Visitor> ArriveAsync(Uri address, int width, bool byTouch = false)
    {
        Visitor visitor = await OpenAsync(address, width, byTouch);
        await visitor.ReadsAsync("#link", "Online");
        return visitor;
    }

    /// <summary>Opens the page in a window of this width.</summary>
    public static async Task<Visitor> OpenAsync(Uri address, int width, bool byTouch = false)
    {
        if (_programs.FirstOrDefault(File.Exists) is not { } program)
        {
            Assert.Inconclusive("no Chromium on this computer");
            throw new InvalidOperationException();
        }

        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = _arguments });
        IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = Height }, HasTouch = byTouch, IsMobile = byTouch, Locale = "en-GB", TimezoneId = "UTC" });
        page.SetDefaultTimeout(PatienceMs);
        Visitor visitor = new(playwright, browser, page);
        await page.GotoAsync(address.ToString());
        return visitor;
    }

    /// <summary>Looks at the page from now on in another window, by day or by night; nothing moves.</summary>
    public async Task LookAsync(int width, ColorScheme light)
    {
        await Page.SetViewportSizeAsync(width, Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = light, ReducedMotion = ReducedMotion.Reduce });
    }

    /// <summary>Puts rules of style over those of the page, which lets no stranger do so in another way.</summary>
    public Task DressAsync(string rules) => Page.EvaluateAsync(
        """
        rules => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets.push(sheet);
        }
        """,
        rules);

    /// <summary>Goes to one of the views beside the box.</summary>
    public async Task GoToAsync(string view)
    {
        await Page.Locator($"#tab-{view}").ClickAsync();
        await Page.Locator($"#view-{view}").WaitForAsync();
    }

    /// <summary>Types the code at the keypad, up to the first symbols.</summary>
    /// <returns>The symbol to be found.</returns>
    public async Task<string> TypeAsync()
    {
        (string digits, string symbol) = await ReadCodeAsync();
        foreach (char digit in digits)
        {
            await PressAsync(digit.ToString());
        }

        await ReadsAsync("#words", "Pick your symbol");
        return symbol;
    }

    /// <summary>Presses a key of the box with the mouse.</summary>
    public Task PressAsync(string key) => Page.Locator($"#keypad [data-key-name='{key}']").ClickAsync();

    /// <summary>Nothing went wrong on the page, and nothing left this computer.</summary>
    public void HadNoTrouble() => Assert.IsEmpty(_troubles, string.Join('\n', _troubles));

    /// <summary>Nothing is wider than the window.</summary>
    public async Task FitsAsync() =>
        Assert.AreEqual(Page.ViewportSize!.Width, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

    /// <summary>Moves on with the Tab key until an element has the focus.</summary>
    public async Task TabToAsync(string element)
    {
        ILocator focused = Page.Locator(element + ":focus");
        for (int tab = 0; tab < MostTabs && await focused.CountAsync() == 0; tab++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.AreEqual(1, await focused.CountAsync(), $"{element} is out of reach of the Tab key");
    }

    /// <summary>Waits until an element says something.</summary>
    public Task ReadsAsync(string element, string words) =>
        Assertions.Expect(Page.Locator(element)).ToContainTextAsync(words, new() { Timeout = PatienceMs });

    /// <summary>Waits until an element looks like something.</summary>
    public Task LooksAsync(string element, string look) =>
        Page.Locator($"{element}.{look}").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Keeps an eye on an element, for what it looks like only for a moment.</summary>
    public Task WatchAsync(string element) => Page.EvaluateAsync(
        """
        element => {
          const watched = document.querySelector(element);
          const note = () => watched.classList.forEach(look => watched.setAttribute("data-was-" + look, ""));
          new MutationObserver(note).observe(watched, { attributeFilter: ["class"] });
        }
        """,
        element);

    /// <summary>Waits until a watched element has looked like something.</summary>
    public Task HasLookedAsync(string element, string look) =>
        Page.Locator($"{element}[data-was-{look}]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Reads the code off the page.</summary>
    public async Task<(string Digits, string Symbol)> ReadCodeAsync()
    {
        await ReadsAsync("#ticket", "Ready");
        string code = await Page.Locator("#ticket .code").InnerTextAsync();
        return (code.Replace(" ", "", StringComparison.Ordinal), await Page.Locator("#ticket .symbol span").InnerTextAsync());
    }

    /// <summary>Turns pages until the symbol is there.</summary>
    /// <returns>The letter below it.</returns>
    public async Task<string> FindAsync(string symbol, Func<string, Task> press)
    {
        await ReadsAsync("#words", "Pick your symbol");
        while (true)
        {
            string words = await Page.Locator("#words").InnerTextAsync();
            int at = words.IndexOf(' ' + symbol, StringComparison.Ordinal);
            if (at > 0)
            {
                return words[(at - 1)..at];
            }

            await press("#");
            await Assertions.Expect(Page.Locator("#words")).Not.ToHaveTextAsync(words, new() { Timeout = PatienceMs });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private void Note(bool isTrouble, string what)
    {
        if (isTrouble)
        {
            _troubles.Enqueue(what);
        }
    }
}
