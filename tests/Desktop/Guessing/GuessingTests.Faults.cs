using Lockbox.Core.Link;
using Lockbox.Core.Panel;
using Lockbox.Core.Ports;

namespace Lockbox.Tests.Guessing;

// Keys that nobody meant.
public sealed partial class GuessingTests
{
    [TestMethod]
    public void Key_StuckForAnHour_IsNoEntryAndLeavesTheOthersWorking()
    {
        Parallel.For(0, Siege.Caps.Length, key =>
        {
            Siege siege = new();
            string code = Siege.Caps[key] is '2' or '7' or '1' or '8' ? "30405060" : Code;
            siege.Arm("a", code, Symbol);
            siege.Box.Keys.Press(key);
            for (int second = 0; second < 3600; second++)
            {
                siege.Pass(1000);
            }

            _tally.Keep(siege.Compared == 0 && siege.Face == Face.Idle, $"key {Siege.Caps[key]}, stuck, was taken for an entry");
            EnterBeside(siege, code, Siege.Caps[key]);
            _tally.Add();
            _tally.Keep(siege.Pulses == 1 && siege.Compared == 1, $"with key {Siege.Caps[key]} stuck the code did not open");
            siege.TakeKey();
            _tally.Keep(CountOf(siege, EventKind.StuckKey) == 1, $"key {Siege.Caps[key]}, stuck, was not told of once");
        });
    }

    [TestMethod]
    public void Keys_TwoAtOnce_AreNone()
    {
        Siege siege = new();
        siege.Arm("a", Code, Symbol);
        siege.Type(Code);
        for (int first = 0; first < Siege.Caps.Length; first++)
        {
            for (int second = first + 1; second < Siege.Caps.Length; second++)
            {
                siege.Box.Keys.Press(first);
                siege.Box.Keys.Press(second);
                siege.Box.Run(200);
                siege.Box.Keys.Release(first);
                siege.Box.Keys.Release(second);
                siege.Box.Run(50);
                _tally.Add();
                bool isUntouched = siege.Compared == 0 && siege.Face == Face.Symbols;
                _tally.Keep(isUntouched, $"{Siege.Caps[first]} and {Siege.Caps[second]} at once were a key");
                KeepAwake(siege);
            }
        }

        siege.Pick(Symbol);
        siege.AwaitVerdict();
        _tally.Keep(siege.Pulses == 1, "the right symbol after all chords did not open");
    }

    // Levels that change every so many ms, in every phase to the box's passes of 10 ms. At 5 ms, 100 Hz, passes may
    // meet the same half of every wave: that is one press held, and it is taken for one at most.
    [TestMethod]
    [DataRow(5, 1)]
    [DataRow(10, 0)]
    [DataRow(15, 0)]
    [DataRow(20, 0)]
    [DataRow(25, 0)]
    public void Key_Bouncing_IsNoEntry(int halfMs, int mostKeys)
    {
        Parallel.For(0, Siege.Caps.Length * halfMs, at =>
        {
            Siege siege = new();
            siege.Arm("a", Code, Symbol);
            int key = at / halfMs;
            Bounce(siege, key, halfMs, at % halfMs);
            int digits = siege.Face == Face.Digits ? 1 : 0;
            _tally.Add();
            bool isUntouched = siege.Compared == 0 && digits <= mostKeys && siege.Face is Face.Digits or Face.Idle;
            _tally.Keep(isUntouched, $"key {Siege.Caps[key]} bouncing each {halfMs} ms, phase {at % halfMs} ms, was taken for keys");
            siege.Pass(30000);
            siege.Enter(Code, Symbol);
            _tally.Keep(siege.Pulses == 1, $"after key {Siege.Caps[key]} bounced the code did not open");
        });
    }

    private static void Bounce(Siege siege, int key, int halfMs, int phaseMs)
    {
        for (int ms = 0; ms < 9000; ms += 10)
        {
            if ((ms + phaseMs) / halfMs % 2 == 0)
            {
                siege.Box.Keys.Press(key);
            }
            else
            {
                siege.Box.Keys.Release(key);
            }

            siege.Pass(10);
        }

        siege.Box.Keys.Release(key);
        siege.Pass(20);
        siege.Pass(30);
    }

    // Symbols lie in a fresh order each time: back and forth until the right one is on a page and under a key that work.
    private static void EnterBeside(Siege siege, string code, char stuck)
    {
        siege.Type(code);
        while (siege.PositionOf(Symbol) < 0 || "ABCD"[siege.PositionOf(Symbol)] == stuck)
        {
            if (siege.PositionOf(Symbol) < 0 && stuck != '#')
            {
                siege.Type("#");
                continue;
            }

            while (siege.Face == Face.Symbols)
            {
                siege.Type("*");
            }

            siege.Type(code[7..]);
        }

        siege.Pick(Symbol);
        siege.AwaitVerdict();
    }

    // An entry is forgotten after 30 s of silence, and chords are silence.
    private static void KeepAwake(Siege siege)
    {
        siege.Type("*" + Code[7..]);
    }

    private static int CountOf(Siege siege, EventKind kind)
    {
        int count = 0;
        siege.Box.Mail.Inbox.SetLink(true);
        siege.Pass(10);
        for (int pass = 0; pass < 20; pass++)
        {
            siege.Pass(10);
            while (siege.Box.Up.TakeNext(Names.EventMessage))
            {
                count += siege.Box.Up.EventKind.Number == (long)kind ? 1 : 0;
            }
        }

        return count;
    }
}
