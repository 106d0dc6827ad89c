using Lockbox.Nano.Files;
using Lockbox.Nano.Gpio;
using Lockbox.Nano.Network;
using Lockbox.Nano.Spi;
using Lockbox.Wiring;
using nanoFramework.M2Mqtt;

namespace Lockbox.Nano;

/// <summary>What the CLR and its native side keep from boot to power-off.</summary>
internal sealed class PowerUp
{
    public PowerUp(IChip chip)
    {
        Chip = chip;
        Events = new EventThread(chip);
        Kernel = new Alarms(chip, "kernel timers", isNative: true);
        Timers = new Alarms(chip, "timer callbacks", isNative: false);
        TimeClient = new TimeClient(chip);
        Wifi = new WifiSession(chip);
        Scans = new WifiScans(chip, Events);
    }

    public IChip Chip { get; }

    public EventThread Events { get; }

    /// <summary>The kernel's own timers, such as those of the debouncer.</summary>
    public Alarms Kernel { get; }

    /// <summary>The one thread that runs every System.Threading.Timer callback.</summary>
    public Alarms Timers { get; }

    public TimeClient TimeClient { get; }

    public WifiSession Wifi { get; set; }

    public WifiScans Scans { get; }

    public PinTable Pins { get; } = new();

    public PinFunctions Functions { get; } = new();

    public SpiSelects SpiSelects { get; } = new();

    public OpenFiles Files { get; } = new();

    public MqttSettings MqttSettings { get; } = new();
}
