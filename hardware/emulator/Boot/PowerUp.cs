using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// The chip from one power-up or reset to its end. Every effect of the program passes through here, under the board's
/// lock and only while this power-up lasts; afterwards each call throws <see cref="PowerLost"/>.
/// </summary>
internal sealed class PowerUp : IChip
{
    private readonly CancellationTokenSource _gone = new();
    private readonly ManualResetEvent _over = new(false);
    private readonly ManualResetEvent _finished = new(false);
    private readonly Standstill _standstill;
    private readonly WaitHandle[] _overOnly;
    private readonly EmulatedBoard _board;
    private readonly IProgram _program;
    private readonly ChipPins _pins;
    private readonly BoardClock _clock;
    private readonly long _startedMs;
    private DateTime _wallAtStart = DateTime.UnixEpoch;
    private volatile bool _isOver;
    private int _isFinishing;
    private int _generators;

    public PowerUp(EmulatedBoard board, IProgram program)
    {
        _board = board;
        _program = program;
        _clock = board.Substrate.Clock;
        _standstill = new Standstill(board.Substrate);
        _startedMs = _clock.NowMs;
        _overOnly = [_over];
        PowerGone = _gone.Token;
        _pins = new ChipPins(this, board);
        Spi = new ChipSpi(this, board.Circuit);
        Disk = new ChipDisk(this, board.Flash);
        Radio = new ChipRadio(this, board.Radio);
        Memory = new ChipMemory(this, board.Memory);
    }

    public IPins Pins => _pins;

    public ISpiBus Spi { get; }

    public IDisk Disk { get; }

    public IRadio Radio { get; }

    public IMemory Memory { get; }

    public CancellationToken PowerGone { get; }

    public DateTime NetworkTime => _board.NetworkTime();

    /// <summary>What its noise follows from.</summary>
    public required byte[] Seed { get; init; }

    /// <summary>Which power-up with that seed this is.</summary>
    public required int SeedUse { get; init; }

    public object Gate => _board.Substrate.Gate;

    public Standstill Standstill => _standstill;

    public bool IsOver => _isOver;

    public long AgeMs => _clock.NowMs - _startedMs;

    public long UptimeMs
    {
        get
        {
            EnsurePower();
            return AgeMs;
        }
    }

    public DateTime UtcNow
    {
        get => _wallAtStart.AddMilliseconds(UptimeMs);
        set => _wallAtStart = DateTime.SpecifyKind(value, DateTimeKind.Utc).AddMilliseconds(-UptimeMs);
    }

    /// <summary>The same for those outside the chip.</summary>
    public DateTime WallClock => _wallAtStart.AddMilliseconds(AgeMs);

    /// <summary>Under the board's lock.</summary>
    public void JumpClock(int days) => _wallAtStart = _wallAtStart.AddDays(days);

    public void EnsurePower()
    {
        while (!_isOver && _standstill.IsOn && !ChipThread.IsNative)
        {
            _clock.Wait([_over, _standstill.Over], BoardClock.Never);
        }

        ThrowIfOver();
    }

    /// <summary>Waits until the program may run, and takes the board's lock for one effect of it.</summary>
    public Effect Enter()
    {
        while (true)
        {
            EnsurePower();
            Monitor.Enter(Gate);
            if (!_isOver && (!_standstill.IsOn || ChipThread.IsNative))
            {
                return new Effect(Gate);
            }

            Monitor.Exit(Gate);
        }
    }

    /// <summary>Like <see cref="EnsurePower"/>, but may be called under the board's lock: it never waits.</summary>
    public void ThrowIfOver()
    {
        if (_isOver)
        {
            ChipThread.NoteLoss(this);
            throw new PowerLost();
        }
    }

    public void Sleep(int milliseconds) => WaitFor(_overOnly, milliseconds);

    public bool Wait(WaitHandle signal, int milliseconds) => WaitFor([_over, signal], milliseconds);

    public void Run(string name, Action body)
    {
        EnsurePower();
        Start(name, body, isNative: false);
    }

    /// <summary>May be called under the board's lock.</summary>
    public void RunNative(string name, Action body)
    {
        ThrowIfOver();
        Start(name, body, isNative: true);
    }

    public INoise NewNoise()
    {
        EnsurePower();
        return new SeededNoise(Seed, SeedUse, Interlocked.Increment(ref _generators));
    }

    public void Print(string line)
    {
        using Effect effect = Enter();
        _board.Say(line);
    }

    public void Reboot()
    {
        EnsurePower();
        _board.Reset(this);
        EnsurePower();
    }

    public void Start() => Run("main", () =>
    {
        _program.Run(this);
        Print("main has ended: the chip idles and its outputs stay as they are");
    });

    /// <summary>The instant of the cut, under the board's lock: from here on the program has no effect.</summary>
    public void End()
    {
        _isOver = true;
        _pins.ForgetWatches();
        _board.Radio.NoteLink(false);
        _over.Set();
    }

    /// <summary>What follows the cut, outside the lock: connections close. Returns when they have, whoever does it.</summary>
    public void Finish()
    {
        if (Interlocked.Exchange(ref _isFinishing, 1) != 0)
        {
            _finished.WaitOne();
            return;
        }

        try
        {
            _gone.Cancel();
        }
        catch (AggregateException failures)
        {
            _board.Say("at the cut: " + failures.Message);
        }
        finally
        {
            _finished.Set();
            _program.Dispose();
        }
    }

    private void Start(string name, Action body, bool isNative) => _clock.Run(name, () => Live(name, body, isNative));

    private void Live(string name, Action body, bool isNative)
    {
        ChipThread.Begin(this, isNative);
        try
        {
            body();
        }
        catch (Exception) when (_isOver)
        {
        }
        catch (Exception failure)
        {
            PrintEnd(name, failure);
        }
    }

    private void PrintEnd(string name, Exception failure)
    {
        try
        {
            Print("thread " + name + " has ended: " + failure);
        }
        catch (PowerLost)
        {
        }
    }

    private bool WaitFor(WaitHandle[] signals, int milliseconds)
    {
        EnsurePower();
        int woken = _clock.Wait(signals, _clock.After(milliseconds));

        // What wakes a thread in a standstill is served afterwards.
        EnsurePower();
        return woken == 1;
    }
}
