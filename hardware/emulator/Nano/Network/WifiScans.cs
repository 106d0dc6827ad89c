using Lockbox.Wiring;

namespace Lockbox.Nano.Network;

/// <summary>The scans of the one adapter, and what the last of them found. They run beside the CLR.</summary>
internal sealed class WifiScans
{
    private readonly IChip _chip;
    private readonly EventThread _events;
    private int _isScanning;

    public WifiScans(IChip chip, EventThread events)
    {
        _chip = chip;
        _events = events;
    }

    /// <summary>Raised on the event thread.</summary>
    public event Action? Done;

    public AccessPoint[] Found { get; private set; } = [];

    /// <exception cref="InvalidOperationException">One is under way.</exception>
    public void Start()
    {
        if (Interlocked.Exchange(ref _isScanning, 1) != 0)
        {
            throw new InvalidOperationException("a scan is under way");
        }

        _chip.RunNative("scan", Scan);
    }

    private void Scan()
    {
        Found = _chip.Radio.Scan();
        Volatile.Write(ref _isScanning, 0);
        _events.Post(() => Done?.Invoke());
    }
}
