using Spectre.Console;
using Spectre.Console.Rendering;

namespace Lockbox.Emulator.Terminal;

/// <summary>The terminal's second screen, until it is disposed: what stood there before comes back.</summary>
internal sealed class TerminalScreen : IDisposable
{
    private const string Enter = "\u001b[?1049h\u001b[?25l";
    private const string Leave = "\u001b[?25h\u001b[?1049l";
    private const string Home = "\u001b[H";
    private const string ClearRest = "\u001b[K";
    private const string ClearBelow = "\u001b[J";

    private string _shown = "";

    public TerminalScreen()
    {
        Console.Out.Write(Enter);
        Console.Out.Flush();
    }

    /// <summary>Draws it when it looks different from what stands there.</summary>
    public void Show(TerminalScene scene)
    {
        int width = Console.WindowWidth;
        int height = Console.WindowHeight;
        bool fits = width >= TerminalView.Width && height >= TerminalView.Height;
        string text = Render(fits ? TerminalView.Of(scene) : TerminalView.TooSmall(width, height), width);
        if (text == _shown)
        {
            return;
        }

        _shown = text;
        Console.Out.Write(Home + text.TrimEnd('\n').Replace("\n", ClearRest + "\n") + ClearRest + ClearBelow);
        Console.Out.Flush();
    }

    public void Dispose()
    {
        Console.Out.Write(Leave);
        Console.Out.Flush();
    }

    private static string Render(IRenderable view, int width)
    {
        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = (ColorSystemSupport)AnsiConsole.Profile.Capabilities.ColorSystem,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Math.Max(1, width);
        console.Write(view);
        return text.ToString().ReplaceLineEndings("\n");
    }
}
