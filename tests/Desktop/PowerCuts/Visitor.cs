using Lockbox.Core.Panel;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Somebody at the keypad.</summary>
internal static class Visitor
{
    private const string Caps = "123A456B789C*0#D";
    private const int SettleMs = 30;

    /// <summary>Types a code, waits for the verdict, lifts the lid if the bolt is drawn, and leaves.</summary>
    /// <returns>True when the coil fired.</returns>
    public static bool Try(this Lot lot, Code code)
    {
        lot.Enter(code);
        for (int pass = 0; pass < 30 && lot.Box.Box.Face == Face.Checking; pass++)
        {
            lot.Pass(50);
        }

        if (lot.Box.Box.Face == Face.Open)
        {
            lot.AwaitLid();
        }

        lot.Pass(50);
        lot.Wait(4200);
        return lot.Coil.Pulses > 0;
    }

    /// <summary>Types digits, turns pages until the symbol is there, and presses its key; the verdict is still to come.</summary>
    public static void Enter(this Lot lot, Code code)
    {
        foreach (char cap in code.Digits)
        {
            lot.Press(cap);
        }

        int position = lot.PositionOf(code.Symbol);
        for (int page = 0; page < 3 && position < 0 && lot.Box.Box.Face == Face.Symbols; page++)
        {
            lot.Press('#');
            position = lot.PositionOf(code.Symbol);
        }

        lot.Present(code);
        lot.Press("ABCD"[Math.Max(0, position)]);
    }

    /// <summary>Presses a key and lets it go, long enough to settle.</summary>
    public static void Press(this Lot lot, char cap)
    {
        int key = Caps.IndexOf(cap, StringComparison.Ordinal);
        lot.Box.Keys.Press(key);
        lot.Pass(SettleMs);
        lot.Pass(SettleMs);
        lot.Box.Keys.Release(key);
        lot.Pass(SettleMs);
        lot.Pass(SettleMs);
    }

    /// <summary>Waits until the keypad takes keys again.</summary>
    public static void SitOutPenalty(this Lot lot)
    {
        while (lot.Ledger.Lockout.RemainingS > 0)
        {
            lot.Wait(lot.Ledger.Lockout.RemainingS * 1000L);
            lot.Pass(50);
        }
    }

    private static void AwaitLid(this Lot lot)
    {
        int open = 0;
        for (int pass = 0; pass < 250 && lot.Box.Box.Face == Face.Open && open < 8; pass++)
        {
            lot.Pass(100);
            open += lot.Box.Lid.IsOpen ? 1 : 0;
        }

        lot.Box.Lid.IsOpen = false;
    }

    // Reads the display as a person does, so that a wrong picture is a wrong key.
    private static int PositionOf(this Lot lot, int symbol)
    {
        Frame drawn = new();
        for (int position = 0; position < Frame.Modules; position++)
        {
            Symbols.Draw(symbol, drawn, position);
            int at = position * Frame.Rows;
            if (lot.Box.Display.Shown.AsSpan(at, Frame.Rows).SequenceEqual(drawn.Bytes.AsSpan(at, Frame.Rows)))
            {
                return position;
            }
        }

        return -1;
    }
}
