using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The whole board: its parts, and the chip while it has power. It starts switched off. Thread-safe; the parts are too.
/// </summary>
public sealed class EmulatedBoard : IDisposable
{
    private readonly ManualResetEvent _never = new(false);
    private readonly object _switch = new();
    private readonly Journal _console = new();
    private readonly IFirmware _firmware;
    private PowerUp? _running;
    private PowerUp? _ended;
    private bool _isOn;
    private int _boots;

    /// <exception cref="ProfileBusy">Another board has its flash in that folder.</exception>
    public EmulatedBoard(BoardSettings settings)
    {
        _firmware = settings.Firmware;
        Substrate = new Substrate(settings.MakeClock());
        Flash = Claim(settings.ProfileDirectory);
        Circuit = new Circuit(Substrate);
        Display = new LedChain(Substrate, Circuit);
        Coil = new CoilPart(Substrate, Circuit);
        Lid = new LidPart(Substrate, Circuit, Coil);
        Supply = new SupplyMonitor(Substrate, Circuit);
        Watchdog = new WatchdogPart(Substrate, Circuit);
        Buzzer = new BuzzerPart(Substrate, Circuit);
        Radio = new RadioPart(Substrate, hasSockets: !settings.IsLockStep);
        Memory = new MemoryPart(Substrate);
        PinCounts = new PinCounts(Substrate);
        Interrupts = new InterruptPart(Substrate);
        Watchdog.Bitten += Bite;
        Flash.CutDue += CutInside;
    }

    /// <summary>Something that a viewer would see has changed. Raised on a thread of the board: be quick.</summary>
    public event Action? Changed
    {
        add => Substrate.Changed += value;
        remove => Substrate.Changed -= value;
    }

    /// <summary>Whether the supply is switched on; it stays so while the chip restarts.</summary>
    public bool IsPowered => Substrate.Under(() => _isOn);

    /// <summary>Power-ups and restarts of the chip since this process made the board.</summary>
    public int BootCount => Substrate.Under(() => _boots);

    /// <summary>Board time since the chip last started; 0 without power.</summary>
    public long UptimeMs => Substrate.Under(() => _running?.AgeMs ?? 0);

    public KeyMatrix Keys => Circuit.Keys;

    public LedChain Display { get; }

    public CoilPart Coil { get; }

    public LidPart Lid { get; }

    public SupplyMonitor Supply { get; }

    public WatchdogPart Watchdog { get; }

    public BuzzerPart Buzzer { get; }

    public FlashPart Flash { get; }

    public RadioPart Radio { get; }

    public MemoryPart Memory { get; }

    /// <summary>What the running program asked of its pins.</summary>
    public PinCounts PinCounts { get; }

    public InterruptPart Interrupts { get; }

    /// <summary>Whether native code has the CLR's task, so that no thread of the program runs.</summary>
    public bool IsFrozen => Substrate.Under(() => _running?.Standstill.IsOn ?? false);

    /// <summary>The last lines from the debug UART, oldest first.</summary>
    public IReadOnlyList<string> Console => _console.Lines();

    /// <summary>Where a part says that it was mistreated, oldest first.</summary>
    public IReadOnlyList<string> Complaints => Substrate.Complaints;

    internal Substrate Substrate { get; }

    internal Circuit Circuit { get; }

    /// <summary>Switches the power on: a fresh boot. Nothing happens when it is on.</summary>
    public void Restore()
    {
        lock (_switch)
        {
            if (!IsPowered)
            {
                Boot();
            }
        }
    }

    /// <summary>Switches the power off. When it returns, nothing that ran can have any effect any more.</summary>
    public void Cut()
    {
        lock (_switch)
        {
            Substrate.Under(Collapse)?.Finish();
        }
    }

    /// <summary>
    /// Stops every thread of the program for so much board time, as a TLS handshake does; -1 is for ever. The parts go on, and
    /// a reset or a cut ends it. When it returns, the program has no effect any more.
    /// </summary>
    public void Freeze(int milliseconds) => Substrate.Under(() => _running)?.Standstill.Begin(milliseconds);

    /// <summary>Waits for so much board time.</summary>
    public void Pass(int milliseconds) => Substrate.Clock.Wait([_never], Substrate.Clock.NowMs + milliseconds);

    /// <summary>Cuts the power and gives the profile folder back.</summary>
    public void Dispose()
    {
        Cut();
        Substrate.Dispose();
        Flash.Dispose();
    }

    internal void Say(string line)
    {
        _console.Add(line);
        Substrate.Touch();
    }

    /// <summary>Restarts the chip if <paramref name="running"/> still runs. The other parts keep their power and their state.</summary>
    internal void Reset(PowerUp? running, bool byWatchdog = false)
    {
        lock (Substrate.Gate)
        {
            if (running is null || running != _running)
            {
                return;
            }

            EndRunning();
            Substrate.IsInReset = true;
            Circuit.Float();
            Substrate.IsInReset = false;
            Watchdog.ComeOutOfReset(byWatchdog);
        }

        Substrate.Clock.Run("reset", BootAgain);
    }

    private void Bite() => Reset(Substrate.Under(() => _running), byWatchdog: true);

    private void CutInside()
    {
        PowerUp? ended = Collapse();
        Substrate.Clock.Run("cut", () => ended?.Finish());
    }

    private void BootAgain()
    {
        lock (_switch)
        {
            if (Substrate.Under(() => _isOn && _running is null))
            {
                Boot();
            }
        }
    }

    private void Boot()
    {
        Substrate.Under(() => _ended)?.Finish();
        IProgram program = _firmware.Load();
        PowerUp started = new(this, program);
        lock (Substrate.Gate)
        {
            if (!_isOn)
            {
                _isOn = true;
                Display.PowerUp();
                Circuit.Power(true);
            }

            _running = started;
            _boots++;
            PinCounts.PowerUp();
        }

        started.Start();
        Substrate.Touch();
    }

    private PowerUp? Collapse()
    {
        if (_isOn)
        {
            EndRunning();
            _isOn = false;
            Watchdog.PowerDown();
            Circuit.Power(false);
            Coil.PowerDown();
            Buzzer.PowerDown();
            Substrate.Touch();
        }

        return _ended;
    }

    private void EndRunning()
    {
        _running?.End();
        _ended = _running ?? _ended;
        _running = null;
    }

    private FlashPart Claim(string folder)
    {
        try
        {
            return new FlashPart(Substrate, folder);
        }
        catch
        {
            Substrate.Dispose();
            throw;
        }
    }
}
