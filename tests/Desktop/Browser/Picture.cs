using System.Text.Json;
using Lockbox.Tests.Repository;
using Microsoft.Playwright;

namespace Lockbox.Tests.Browser;

/// <summary>A stored picture of the page, and how like it the page is now.</summary>
/// <param name="isDrawing">True where marks stand at instants that differ from run to run.</param>
internal sealed class Picture(string name, bool isDrawing = false)
{
    private const string WriteVariable = "LOCKBOX_PICTURES_WRITE";
    private const string Stored = "tests/Desktop/Browser/pictures/";
    private const string Found = ".artifacts/pictures/";

    // Edges of letters differ a little from one release of the browser to the next.
    private const double MostDifferent = 0.02;

    // A key that has moved is a small share of the whole picture, and a large one of its place.
    private const double MostOfATile = 0.5;

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
        double worst = answer.GetProperty("worst").GetDouble();
        Console.WriteLine($"{name}: {share:P2} of the pixels differ, and {worst:P0} of the worst tile");
        bool isLike = share <= MostDifferent && (isDrawing || worst <= MostOfATile);
        return isLike ? null : await KeepAsync(seen, answer.GetProperty("difference").GetString()!, $"{share:P1} of the pixels, and {worst:P0} of the worst tile,");
    }

    private async Task<string> KeepAsync(byte[] seen, string difference, string how)
    {
        string now = $"{Found}{name}.png";
        string red = $"{Found}{name}-difference.png";
        await WriteAsync(Tree.PathOf(now), seen);
        await WriteAsync(Tree.PathOf(red), Convert.FromBase64String(difference));
        return $"{name}: {how} differ from {Stored}{name}.png; {now} is what is seen now, {red} shows what differs. {WriteVariable}=1 stores it.";
    }

    private static async Task WriteAsync(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content);
    }
}
