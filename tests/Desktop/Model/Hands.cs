namespace Lockbox.Tests.Model;

/// <summary>A person's hands on the keypad, or something heavy on one key.</summary>
internal sealed class Hands(Rig rig)
{
    private const string Caps = "123A456B789C*0#D";
    // The next look at the keys, and the one that settles what was seen.
    private const int LookMs = 20;
    private const int SettlesMs = 30;
    private const int StuckMs = 11000;

    private char? _stuck;
    private char? _pressed;

    /// <summary>Presses and releases keys as they are printed. A key that is stuck cannot be pressed.</summary>
    public void Type(string caps)
    {
        foreach (char cap in caps.Where(cap => cap != _stuck))
        {
            _pressed = cap;
            rig.Box.Keys.Press(Caps.IndexOf(cap));
            PassDown(cap);
            Release();
            rig.Pass(LookMs);
            rig.Pass(SettlesMs);
        }
    }

    /// <summary>Types digits, looks for the symbol page by page, and picks it.</summary>
    public void Enter(string digits, int symbol)
    {
        Type(digits);
        for (int page = 0; page < 4 && rig.Model.IsPicking; page++)
        {
            int position = Enumerable.Range(0, 4).FirstOrDefault(at => SymbolReader.At(rig.Box.Display.Shown, at) == symbol, -1);
            Type(position < 0 ? "#" : "ABCD".Substring(position, 1));
        }
    }

    /// <summary>Lets go of the key that was being pressed; one that is stuck stays down.</summary>
    public void Release()
    {
        if (_pressed is char cap)
        {
            rig.Box.Keys.Release(Caps.IndexOf(cap));
            _pressed = null;
        }
    }

    /// <summary>A key goes down and stays down, or the one that is comes up.</summary>
    public void Stick(char? cap)
    {
        if (_stuck is char old)
        {
            rig.Box.Keys.Release(Caps.IndexOf(old));
        }

        _stuck = cap;
        rig.Pass(LookMs);
        rig.Pass(SettlesMs);
        Settle();
    }

    /// <summary>A key that is held down counts once, and is ignored once it is taken for stuck.</summary>
    public void Settle()
    {
        if (_stuck is char cap)
        {
            rig.Box.Keys.Press(Caps.IndexOf(cap));
            PassDown(cap);
            rig.Wait(StuckMs);
        }
    }

    private void PassDown(char cap)
    {
        rig.Pass(LookMs);
        bool picks = cap is >= 'A' and <= 'D' && rig.Model.IsPicking;
        rig.Pass(SettlesMs, cap, picks ? SymbolReader.At(rig.Box.Display.Shown, cap - 'A') : -1);
    }
}
