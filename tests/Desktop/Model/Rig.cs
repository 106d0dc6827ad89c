using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Model;

/// <summary>
/// A box and its model side by side: both take the same passes, and after each they must show, say and do the same. Passes
/// are 10 ms apart where something happens, and far apart where nothing does.
/// </summary>
internal sealed class Rig
{
    // Longer waits do not stop at every hello of a box that asks for the time.
    private const int ShortWaitMs = 300000;
    private const int MostWaits = 130;

    private readonly CodeHash _hash = new() { Key = Codes.CodeKey.ToArray() };
    private readonly Witness _witness;

    /// <param name="seen">Told what happens.</param>
    public Rig(Sightings seen)
    {
        Seen = seen;
        Box = new TestBox(_hash, Flash);
        Model = new BoxModel(Board, new Kept(), TestBox.Now);
        Hands = new Hands(this);
        Wire = new Wire(this);
        _witness = new Witness(this);
        Mains = new Mains(this, _witness);
        _hash.Compares = _witness.DemandCount;
        Wire.SetLink(true);
    }

    public Sightings Seen { get; }

    public TestFlash Flash { get; } = new();

    public TestBox Box { get; }

    public ModelBoard Board { get; } = new();

    /// <summary>Anew after each power cut.</summary>
    public BoxModel Model { get; set; }

    public Hands Hands { get; }

    public Wire Wire { get; }

    public Mains Mains { get; }

    public long NowMs => Box.Clock.NowMs;

    /// <summary>Makes one move, and looks closely afterwards.</summary>
    public void Make(Move move)
    {
        try
        {
            move.Make(this);
            Wire.Acknowledge();
            _witness.CompareMemory();
        }
        catch (PowerCut)
        {
            Mains.Restart();
        }
    }

    /// <summary>One pass after so many ms.</summary>
    /// <param name="cap">A key that settles in it, or null.</param>
    /// <param name="symbol">What stood above the key, if it picks one.</param>
    public void Pass(long ms, char? cap = null, int symbol = -1)
    {
        bool isCut = false;
        Box.Clock.Advance(ms);
        try
        {
            Box.Box.Tick();
        }
        catch (PowerCut)
        {
            isCut = true;
        }

        Model.Pass(NowMs, cap, symbol);
        if (isCut)
        {
            Seen.Add("power cut in a write");
            throw new PowerCut();
        }

        _witness.Compare();
    }

    /// <summary>Lets time pass: a pass at each moment when the model expects something, and one just before it.</summary>
    public void Wait(long ms)
    {
        long end = NowMs + ms;
        while (NowMs < end)
        {
            long asks = ms <= ShortWaitMs ? Math.Max(NowMs + 10, Model.Mail.DueMs) : long.MaxValue;
            long due = Math.Min(Model.DueMs, asks);
            long stop = due - 10 > NowMs ? due - 10 : due;
            Pass(Math.Min(stop, end) - NowMs);
        }
    }

    /// <summary>Waits until nobody is at the keypad and every message is taken.</summary>
    public void Rest()
    {
        for (int i = 0; i < MostWaits && !(Model.IsIdle && Model.Mail.IsIdle); i++)
        {
            Wait(1000);
        }
    }

    public void Change(Action<ModelBoard> change)
    {
        change(Board);
        _witness.HasRefused |= Board.FlashRefuses;
        Flash.IsFull = Board.FlashRefuses;
        Box.Lid.IsOpen = Board.IsLidOpen;
        Box.Supply.IsGood = Board.IsSupplyGood;
        Pass(10);
    }
}
