using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// A parking lot with one box, its issuer and the people at it. Time passes in big steps while nothing happens; after each
/// one the world looks at what the box did.
/// </summary>
internal sealed class Lot
{
    private const int OffMs = 7000;

    private readonly CodeHash _hash = new();

    private bool _isRunning;
    private Prospect _prospect;

    /// <param name="image">The files of the box, switched off.</param>
    /// <param name="witness">What was seen of it so far; goes on here.</param>
    public Lot(byte[][] image, Witness witness)
    {
        Box = new TestBox(_hash, Flash);
        Flash.Restore(image);
        Witness = witness;
        Post = new Post(Box, witness);
        Coil = new CoilWatch(Box, witness);
        _hash.Key = Box.Keyring.Code;
        _hash.Compares = Compare;
    }

    public CutFlash Flash { get; } = new();

    public TestBox Box { get; }

    public Witness Witness { get; }

    public Post Post { get; }

    public Ledger Ledger => Box.Box.Ledger;

    public bool IsOn { get; private set; }

    public CoilWatch Coil { get; }

    /// <summary>The storage calls before the last key of the code typed last.</summary>
    public int FirstCall { get; private set; }

    /// <summary>The power comes; the box must keep what it promised.</summary>
    public void PowerOn()
    {
        Coil.Boot();
        Witness.Guesses.Boot();
        Run(Box.Boot);
        IsOn = true;
        BootPromises.Check(this);
    }

    /// <summary>The power goes, in the middle of something or not.</summary>
    /// <param name="losesMail">What the box said last never got out.</param>
    public void PowerOff(bool losesMail)
    {
        Coil.Look();
        if (!losesMail)
        {
            Post.Collect();
        }

        Witness.BeforeMs += Box.Clock.NowMs + OffMs;
        Post.Fall();
        Box.Mail.Inbox.SetLink(false);
        Box.Lid.IsOpen = false;
        for (int key = 0; key < 16; key++)
        {
            Box.Keys.Release(key);
        }

        IsOn = false;
    }

    /// <summary>One pass of the box, so many milliseconds after the last.</summary>
    public void Pass(long milliseconds)
    {
        Post.Deliver();
        Box.Clock.Advance(milliseconds);
        Witness.Guesses.Pass(Box.Clock.NowMs);
        Run(Box.Box.Tick);
        Coil.Look();
        Post.Collect();
        Witness.Floor = Math.Max(Witness.Floor, Ledger.State.Floor);
    }

    /// <summary>Lets time pass while nobody is at the box.</summary>
    public void Wait(long milliseconds)
    {
        for (long left = milliseconds; left > 0;)
        {
            long step = Math.Min(left, left > 120_000 ? 60_000 : left > 1000 ? 1000 : 50);
            Pass(step);
            left -= step;
        }
    }

    /// <summary>The last key of a code is about to be pressed: from now on pulses are on its account.</summary>
    public void Present(Code code)
    {
        Code held = Records.Held(this, code);
        Fate typed = Witness.Of(held);
        _prospect = Records.ProspectOf(this, held);
        typed.IsTried |= _prospect == Prospect.Good;
        Coil.Present(typed);
        FirstCall = Flash.Calls.Count;
        Witness.Attempts++;
        Witness.Guesses.Try();
    }

    private void Run(Action work)
    {
        _isRunning = true;
        try
        {
            work();
        }
        finally
        {
            _isRunning = false;
        }
    }

    // The box is about to look at a code: it must have counted that durably.
    private void Compare()
    {
        if (!_isRunning)
        {
            return;
        }

        DurableFails durable = DurableFails.Of(Flash, Box.Keyring.Store);
        GuessCount guesses = Witness.Guesses;
        bool isCounted = durable.Streak > guesses.LeastStreak && durable.Bucket > guesses.LeastBucket;
        Witness.Expect(isCounted, $"a code was compared with {durable} on flash, after a streak of {guesses.LeastStreak}");
        guesses.Compare(_prospect, Box.Clock.NowMs);
    }
}
