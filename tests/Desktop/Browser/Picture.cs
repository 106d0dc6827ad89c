using System.Text.Json;
using Lockbox.Tests.Repository;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>A stored picture of the page, and how like it the page is now.</summary>
internal sealed class Picture(string name)
{
    private const string WriteVariable = "LOCKBOX_PICTURES_WRITE";
    private const string Stored = "tests/Desktop/Browser/pictures/";
    private const string Found = ".artifacts/pictures/";

    // Edges of letters differ a little from one release of the browser to the next.
    private const double MostDifferent = 0.02;

    private static readonly bool _isWriting = Environment.GetEnvironmentVariable(WriteVariable) == "1";

    /// <summary>Compares what the window shows now.</summary>
    /// <returns>What differs, and where to see it; null when nothing does.</returns>
    public async Task<string?> CompareAsync(IPage page)
    {
        byte[] seen = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide, Scale = ScreenshotScale.Css });
        string stored = Tree.PathOf($"{Stored}{name}.png");
        if (_isWriting)
        {
            await WriteAsync(stored, seen);
            return null;
        }

        if (!File.Exists(stored))
        {
            return $"{name}: no such picture is stored; {WriteVariable}=1 stores it";
        }

        return await CompareAsync(page, await File.ReadAllBytesAsync(stored), seen);
    }

    private async Task<string?> CompareAsync(IPage page, byte[] stored, byte[] seen)
    {
        IPage table = await page.Context.Browser!.NewPageAsync();
        string[] both = [Convert.ToBase64String(stored), Convert.ToBase64String(seen)];
        JsonElement answer = (await table.EvaluateAsync(await File.ReadAllTextAsync(Tree.PathOf("tests/Desktop/Browser/compare.js")), both))!.Value;
        await table.CloseAsync();
        double share = answer.GetProperty("share").GetDouble();
        Console.WriteLine($"{name}: {share:P2} of the pixels differ");
        return share <= MostDifferent ? null : await KeepAsync(seen, answer.GetProperty("difference").GetString()!, share);
    }

    private async Task<string> KeepAsync(byte[] seen, string difference, double share)
    {
        string now = $"{Found}{name}.png";
        string red = $"{Found}{name}-difference.png";
        await WriteAsync(Tree.PathOf(now), seen);
        await WriteAsync(Tree.PathOf(red), Convert.FromBase64String(difference));
        return $"{name}: {share:P1} of the pixels differ from {Stored}{name}.png; {now} is what is seen now, {red} shows what differs. {WriteVariable}=1 stores it.";
    }

    private static async Task WriteAsync(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content);
    }
}
