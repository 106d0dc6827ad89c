using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The whole board: its parts, and the chip while it has power. It starts switched off. Thread-safe; the parts are too.
/// </summary>
public sealed class EmulatedBoard : IDisposable
{
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
        Substrate = new Substrate(new BoardClock(settings.Speed));
        Flash = Claim(settings.ProfileDirectory);
        Circuit = new Circuit(Substrate);
        Display = new LedChain(Substrate, Circuit);
        Coil = new CoilPart(Substrate, Circuit);
        Lid = new LidPart(Substrate, Circuit, Coil);
        Supply = new SupplyMonitor(Substrate, Circuit);
        Watchdog = new WatchdogPart(Substrate, Circuit);
        Radio = new RadioPart(Substrate);
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

    public FlashPart Flash { get; }

    public RadioPart Radio { get; }

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
    internal void Reset(PowerUp? running)
    {
        lock (Substrate.Gate)
        {
            if (running is null || running != _running)
            {
                return;
            }

            EndRunning();
            Circuit.Float();
            Watchdog.Disarm();
        }

        new Thread(BootAgain) { IsBackground = true, Name = "reset" }.Start();
    }

    private void Bite() => Reset(Substrate.Under(() => _running));

    private void CutInside()
    {
        PowerUp? ended = Collapse();
        new Thread(() => ended?.Finish()) { IsBackground = true, Name = "cut" }.Start();
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
            Watchdog.Disarm();
            Circuit.Power(false);
            Coil.PowerDown();
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
