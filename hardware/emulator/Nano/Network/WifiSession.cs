using System.Device.Wifi;
using Lockbox.Wiring;
using nanoFramework.Networking;
using ManualResetEvent = global::Nano.System.Threading.ManualResetEvent;

namespace Lockbox.Nano.Network;

/// <summary>What the Wi-Fi helper knows between two resets.</summary>
internal sealed class WifiSession
{
    private const int PollMs = 200;
    private const int FirstYearOfAClock = 2021;

    private readonly IChip _chip;

    // Asked for by the program and set by the helper's thread: both must mean the same event.
    private readonly Lazy<ManualResetEvent> _ready = new(() => new ManualResetEvent(false));

    private readonly Lazy<WifiAdapter> _adapter = new(() => WifiAdapter.FindAllAdapters()[0]);

    public WifiSession(IChip chip)
    {
        _chip = chip;
    }

    public ManualResetEvent Ready => _ready.Value;

    public WifiAdapter Adapter => _adapter.Value;

    public bool IsSetUp { get; set; }

    public NetworkHelperStatus Status { get; set; }

    public Exception? Exception { get; set; }

    /// <summary>Waits for an address, and for a clock where that is wanted.</summary>
    public NetworkHelperStatus Await(TimeClient clock, bool requiresDateTime, CancellationToken token)
    {
        while (!token.IsCancellationRequested && !_chip.Radio.HasAddress && !_chip.Radio.Join(PollMs))
        {
            _chip.Sleep(PollMs);
        }

        if (token.IsCancellationRequested)
        {
            return NetworkHelperStatus.TokenExpiredWaitingIPAddress;
        }

        // The time client of the image runs by itself as soon as there is a network.
        if (clock.IsStarted)
        {
            clock.SetClock();
        }

        while (requiresDateTime && !token.IsCancellationRequested && _chip.UtcNow.Year < FirstYearOfAClock)
        {
            _chip.Sleep(PollMs);
        }

        return token.IsCancellationRequested
            ? NetworkHelperStatus.TokenExpiredWaitingDateTime
            : NetworkHelperStatus.NetworkIsReady;
    }
}
