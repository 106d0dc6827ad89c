using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The whole board: its parts, and the chip while it has power. It starts switched off. Thread-safe; the parts are too.
/// </summary>
public sealed partial class EmulatedBoard : IDisposable
{
    private readonly ManualResetEvent _never = new(false);
    private readonly Journal _console = new();
    private readonly IFirmware _firmware;

    /// <exception cref="ProfileBusy">Another board has its flash in that folder.</exception>
    public EmulatedBoard(BoardSettings settings)
    {
        _firmware = settings.Firmware;
        _seed = settings.Seed;
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
        Coil.Struck += Strike;
    }

    /// <summary>Something that a viewer would see has changed. Raised on a thread of the board: be quick.</summary>
    public event Action? Changed
    {
        add => Substrate.Changed += value;
        remove => Substrate.Changed -= value;
    }

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

    /// <summary>The last lines from the debug UART, oldest first.</summary>
    public IReadOnlyList<string> Console => _console.Lines();

    /// <summary>Where a part says that it was mistreated, oldest first.</summary>
    public IReadOnlyList<string> Complaints => Substrate.Complaints;

    /// <summary>What a time server on the network says; the host's clock unless set. UTC. Any thread.</summary>
    public Func<DateTime> NetworkTime { get; set; } = () => DateTime.UtcNow;

    internal Substrate Substrate { get; }

    internal Circuit Circuit { get; }

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
