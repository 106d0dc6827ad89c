using System.Threading.Channels;
using Lockbox.Emulator.Panel;

namespace Lockbox.Emulator.Terminal;

/// <summary>Plays with the first box in the terminal.</summary>
internal static class TerminalPlay
{
    private static readonly TimeSpan _frame = TimeSpan.FromMilliseconds(40);

    /// <exception cref="CannotStart">There is no terminal to draw in.</exception>
    public static void EnsureTerminal()
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            throw new CannotStart("--terminal needs a terminal, and its input or output is redirected. Leave --terminal out: the page and the HTTP controls need none.");
        }
    }

    /// <summary>Until somebody quits.</summary>
    public static async Task RunAsync(Playground playground, CancellationToken ct)
    {
        Stand stand = playground.Lot.Stands[0];
        TerminalHands hands = new(stand);
        TerminalEyes eyes = new(stand, playground.Address);
        ChannelReader<char> typed = ReadKeys();
        using TerminalScreen screen = new();
        while (!hands.HasQuit && !ct.IsCancellationRequested)
        {
            while (typed.TryRead(out char key))
            {
                hands.Take(key);
            }

            screen.Show(eyes.Look(hands.Notice));
            await Task.Delay(_frame, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A thread that always waits for a key keeps the terminal from echoing what is typed meanwhile.
    private static ChannelReader<char> ReadKeys()
    {
        Channel<char> typed = Channel.CreateUnbounded<char>();
        new Thread(() =>
        {
            while (true)
            {
                typed.Writer.TryWrite(Console.ReadKey(intercept: true).KeyChar);
            }
        })
        { IsBackground = true, Name = "keys" }.Start();
        return typed.Reader;
    }
}
