namespace Lockbox.Emulator.Parts;

/// <summary>What all parts of one board share: its lock, its time, its thread, and where they complain.</summary>
internal sealed class Substrate : IDisposable
{
    private readonly Journal _complaints = new();
    private int _isAnnounced;

    public Substrate(BoardClock clock)
    {
        Clock = clock;
        Thread = new BoardThread(clock);
    }

    /// <summary>
    /// Held for every effect on a wire, a part or the flash, together with the check that there still is power.
    /// No code from outside the board runs under it.
    /// </summary>
    public object Gate { get; } = new();

    public BoardClock Clock { get; }

    public BoardThread Thread { get; }

    /// <summary>While the chip is held in reset. Under the lock.</summary>
    public bool IsInReset { get; set; }

    /// <summary>Raised on the board's thread; several changes may come as one.</summary>
    public event Action? Changed;

    /// <summary>Told part and mistreatment, under the lock.</summary>
    public event Action<string, string>? Complained;

    /// <summary>Told under the lock, before it has its effect. Be quick, and ask nothing of the board.</summary>
    public event Action<Deed>? Deed;

    public string[] Complaints => _complaints.Lines();

    /// <summary>Runs a step of the board's physics under its lock.</summary>
    public T Under<T>(Func<T> step)
    {
        lock (Gate)
        {
            return step();
        }
    }

    public void Touch()
    {
        if (Interlocked.Exchange(ref _isAnnounced, 1) == 0)
        {
            Thread.Post(Announce);
        }
    }

    public void Complain(string part, string mistreatment)
    {
        _complaints.Add(part + ": " + mistreatment);
        Complained?.Invoke(part, mistreatment);
        Touch();
    }

    /// <summary>Notes what is being done to the board from outside.</summary>
    public void Did(string what, int value = 0)
    {
        lock (Gate)
        {
            Deed?.Invoke(new Deed(Clock.NowMs, what, value));
        }
    }

    public void Dispose() => Thread.Dispose();

    private void Announce()
    {
        Interlocked.Exchange(ref _isAnnounced, 0);
        try
        {
            Changed?.Invoke();
        }
        catch (Exception failure)
        {
            // The board's physics run on this thread and must not stop because of a viewer.
            _complaints.Add("viewer: " + failure.Message);
        }
    }
}
