using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// The chip from one power-up or reset to its end. Every effect of the program passes through here, under the board's
/// lock and only while this power-up lasts; afterwards each call throws <see cref="PowerLost"/>.
/// </summary>
internal sealed class PowerUp : IChip
{
    private const int MostIgnoredLosses = 1_000;

    [ThreadStatic]
    private static PowerUp? _ofThisThread;

    [ThreadStatic]
    private static int _ignoredLosses;

    private readonly CancellationTokenSource _gone = new();
    private readonly ManualResetEvent _over = new(false);
    private readonly ManualResetEvent _finished = new(false);
    private readonly EmulatedBoard _board;
    private readonly IProgram _program;
    private readonly ChipPins _pins;
    private readonly BoardClock _clock;
    private readonly long _startedMs;
    private DateTime _wallAtStart = DateTime.UnixEpoch;
    private volatile bool _isOver;
    private int _isFinishing;

    public PowerUp(EmulatedBoard board, IProgram program)
    {
        _board = board;
        _program = program;
        _clock = board.Substrate.Clock;
        _startedMs = _clock.NowMs;
        PowerGone = _gone.Token;
        _pins = new ChipPins(this, board.Circuit);
        Spi = new ChipSpi(this, board.Circuit);
        Disk = new ChipDisk(this, board.Flash);
        Radio = new ChipRadio(this, board.Radio);
    }

    public IPins Pins => _pins;

    public ISpiBus Spi { get; }

    public IDisk Disk { get; }

    public IRadio Radio { get; }

    public CancellationToken PowerGone { get; }

    public object Gate => _board.Substrate.Gate;

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

    public void EnsurePower()
    {
        if (!_isOver)
        {
            return;
        }

        if (_ofThisThread == this && ++_ignoredLosses > MostIgnoredLosses)
        {
            // A program that catches everything and goes round again must not burn the processor for ever.
            Thread.Sleep(Timeout.Infinite);
        }

        throw new PowerLost();
    }

    public void Sleep(int milliseconds) => WaitFor([_over], milliseconds);

    public bool Wait(WaitHandle signal, int milliseconds) => WaitFor([_over, signal], milliseconds);

    public void Run(string name, Action body)
    {
        EnsurePower();
        new Thread(() => Live(name, body)) { IsBackground = true, Name = name }.Start();
    }

    public void Print(string line)
    {
        lock (Gate)
        {
            EnsurePower();
            _board.Say(line);
        }
    }

    public void Reboot()
    {
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

    private void Live(string name, Action body)
    {
        _ofThisThread = this;
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

    private bool WaitFor(WaitHandle[] handles, int milliseconds)
    {
        long untilMs = milliseconds < 0 ? long.MaxValue : _clock.NowMs + milliseconds;
        while (true)
        {
            EnsurePower();
            long leftMs = untilMs - _clock.NowMs;
            int realMs = milliseconds < 0 ? Timeout.Infinite : leftMs > 0 ? _clock.ToReal(leftMs) : 0;
            int woken = WaitHandle.WaitAny(handles, realMs);
            EnsurePower();
            if (woken == 1)
            {
                return true;
            }

            if (leftMs <= 0)
            {
                return false;
            }
        }
    }
}
