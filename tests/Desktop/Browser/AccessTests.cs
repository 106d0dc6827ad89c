using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lockbox.Emulator.Panel;
using Lockbox.Tests.Panel;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>axe-core finds nothing serious: each view and the lot, by day and by night, on a wide screen and on a phone.</summary>
[TestClass]
public sealed class AccessTests
{
    private const int Desktop = 1280;
    private const int Phone = 390;
    private const int Boxes = 2;

    // Contrast is not judged over a gradient, nor beside what is drawn before or after an element.
    private const string Plain = "body { background: var(--wall) !important } *::before, *::after { content: none !important }";

    private static readonly string[] _grave = ["serious", "critical"];

    // The page has no frames, and only violations are told in full.
    private static readonly AxeRunOptions _quickly = new() { Iframes = false, ResultTypes = [ResultType.Violations] };

    private readonly List<string> _found = [];

    [TestMethod]
    public async Task Views_ForEverybody_HaveNothingSerious()
    {
        await using PanelBench bench = await PanelBench.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(bench.Address, Desktop);
        await visitor.DressAsync(Plain);
        await visitor.Page.Locator("#issue .go").ClickAsync();
        await visitor.ReadCodeAsync();
        await ExamineAsync(visitor, "desk");
        await visitor.GoToAsync("bench");
        await visitor.Page.Locator("[data-lever]").First.WaitForAsync();
        await ExamineAsync(visitor, "bench");
        await visitor.GoToAsync("timeline");
        await visitor.Page.Locator("#entries button:has(.kind.down)").First.ClickAsync();
        await visitor.ReadsAsync("#entries .detail", "Verified");
        await ExamineAsync(visitor, "timeline");
        await visitor.GoToAsync("pins");
        await visitor.ReadsAsync("#pins-table tbody", "KeyColumn1");
        await ExamineAsync(visitor, "pins");

        Assert.IsEmpty(_found, string.Join('\n', _found));
        visitor.HadNoTrouble();
    }

    [TestMethod]
    public async Task Lot_ForEverybody_HasNothingSerious()
    {
        await using PanelBench bench = await PanelBench.StartAsync(new EmulatorOptions { Boxes = Boxes });
        await using Visitor visitor = await Visitor.OpenAsync(bench.Address, Desktop);
        await visitor.DressAsync(Plain);
        await visitor.ReadsAsync("#lot-sum", $"{Boxes} online");
        await ExamineAsync(visitor, "lot");

        Assert.IsEmpty(_found, string.Join('\n', _found));
        visitor.HadNoTrouble();
    }

    private async Task ExamineAsync(Visitor visitor, string view)
    {
        foreach (int width in new[] { Desktop, Phone })
        {
            foreach (ColorScheme light in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visitor.LookAsync(width, light);
                AxeResult result = await visitor.Page.RunAxe(_quickly);
                Assert.IsNotEmpty(result.Passes);
                _found.AddRange(result.Violations.Where(one => _grave.Contains(one.Impact)).SelectMany(one => one.Nodes, (one, node) =>
                    $"{view}, {width} wide, {light}: {one.Id} ({one.Impact}) {node.Html} {string.Join(", ", node.Any.Select(check => check.Message))}"));
            }
        }

        await visitor.LookAsync(Desktop, ColorScheme.Light);
    }
}
