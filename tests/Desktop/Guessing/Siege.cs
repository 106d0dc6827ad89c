using Lockbox.Core.Codes;
using Lockbox.Core.Panel;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

/// <summary>
/// A whole box with somebody at its keypad who is quick and patient: keys last only as long as they must, and where
/// nothing happens time passes in one step.
/// </summary>
internal sealed class Siege
{
    public const string Caps = "123A456B789C*0#D";

    private long _earlierMs;
    private long _issued;

    public Siege(int digits = 8)
    {
        Box = new TestBox(Hash, Flash) { Digits = digits };
        Hash.Key = Box.Keyring.Code;
        Boot();

        // The coil rests after a boot, and nobody comes so soon.
        Pass(6000);
    }

    public CutFlash Flash { get; } = new();

    public CodeHash Hash { get; } = new();

    public TestBox Box { get; }

    public Ledger Ledger => Box.Box.Ledger;

    public Lockout Lockout => Ledger.Lockout;

    public Face Face => Box.Box.Face;

    /// <summary>Codes that the box has looked at.</summary>
    public long Compared => Hash.Uses - _issued;

    /// <summary>Pulses since the last boot.</summary>
    public int Pulses => Box.Coil.Pulses;

    /// <summary>Since the siege began, boots or not, ms.</summary>
    public long NowMs => _earlierMs + Box.Clock.NowMs;

    /// <summary>The power goes and comes back at once.</summary>
    public void Reboot()
    {
        for (int key = 0; key < Caps.Length; key++)
        {
            Box.Keys.Release(key);
        }

        _earlierMs += Box.Clock.NowMs;
        Boot();
    }

    /// <summary>Types a recovery code and waits for its verdict.</summary>
    public void Recover(string digits)
    {
        Type("#" + digits);
        Pass(1000);
        while (Face == Face.Checking)
        {
            Pass(10);
        }
    }

    /// <summary>Arms a code; the issuer's own use of the key of codes does not count as a look.</summary>
    public void Arm(string id, string digits, int symbol)
    {
        _issued++;
        Box.Arm(id, digits, symbol);
    }

    /// <summary>A signed clear from the dealer.</summary>
    public void Clear()
    {
        Box.Issuer.Command("clear");
        Box.Deliver();
    }

    public void Pass(long milliseconds)
    {
        Box.Clock.Advance(milliseconds);
        Box.Box.Tick();
    }

    public void Type(string caps)
    {
        foreach (char cap in caps)
        {
            int key = Caps.IndexOf(cap);
            Box.Keys.Press(key);
            Pass(20);
            Pass(30);
            Box.Keys.Release(key);
            Pass(20);
            Pass(30);
        }
    }

    /// <summary>Types digits and picks the symbol, if the box offers any, and waits for the verdict.</summary>
    public void Enter(string digits, int symbol)
    {
        Type(digits);
        Pick(symbol);
        AwaitVerdict();
    }

    /// <summary>Turns pages until the symbol is there, and presses its key.</summary>
    public void Pick(int symbol)
    {
        for (int page = 0; page < 4 && PositionOf(symbol) < 0; page++)
        {
            Type("#");
        }

        if (PositionOf(symbol) >= 0)
        {
            Type("ABCD".Substring(PositionOf(symbol), 1));
        }
    }

    /// <summary>Lets the second to the verdict pass, and a pass more, in which the box writes what it has to tell.</summary>
    public void AwaitVerdict()
    {
        Pass(700);
        Pass(300);
        Pass(10);
    }

    /// <summary>Lifts the lid, takes the key, shuts the lid, and lets the coil rest.</summary>
    public void TakeKey()
    {
        Box.Lid.IsOpen = true;
        Pass(10);
        Pass(700);
        Box.Lid.IsOpen = false;
        Pass(10);
        Pass(6000);
    }

    /// <summary>Waits until keys count again; an hour when they do not until somebody clears.</summary>
    public void AwaitKeys()
    {
        if (Lockout.IsClosed)
        {
            Pass(3600 * 1000);
        }

        while (Lockout.RemainingS > 0)
        {
            Pass(Math.Max(10, (Lockout.RemainingS - 1) * 1000L));
        }
    }

    // A box that starts uses the key once, for what it expects of a recovery code; nobody has guessed anything then.
    private void Boot()
    {
        long looks = Hash.Uses;
        try
        {
            Box.Boot();
        }
        finally
        {
            _issued += Hash.Uses - looks;
        }
    }

    /// <returns>Where a symbol is shown, 0 to 3 from the left, or -1.</returns>
    public int PositionOf(int symbol)
    {
        Frame drawn = new();
        for (int position = 0; position < Frame.Modules; position++)
        {
            Symbols.Draw(symbol, drawn, position);
            int at = position * Frame.Rows;
            if (Box.Display.Shown.AsSpan(at, Frame.Rows).SequenceEqual(drawn.Bytes.AsSpan(at, Frame.Rows)))
            {
                return position;
            }
        }

        return -1;
    }
}
