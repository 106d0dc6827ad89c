using Lockbox.Wiring;

namespace Lockbox.Nano.Network;

/// <summary>The time client of the firmware image. The clock of the host plays the time server.</summary>
internal sealed class TimeClient
{
    private const int PollMs = 1000;

    private readonly IChip _chip;
    private int _waiting;

    public TimeClient(IChip chip)
    {
        _chip = chip;
    }

    /// <summary>True from the start, as in the ESP32 image.</summary>
    public bool IsStarted { get; private set; } = true;

    public string Server1 { get; set; } = "0.pool.ntp.org";

    public string Server2 { get; set; } = "1.pool.ntp.org";

    /// <summary>Sets the clock as soon as there is an address.</summary>
    public void Start()
    {
        IsStarted = true;
        if (!SetClock() && Interlocked.Exchange(ref _waiting, 1) == 0)
        {
            _chip.Run("time client", Await);
        }
    }

    public void Stop()
    {
        IsStarted = false;
    }

    /// <returns>False without an address.</returns>
    public bool SetClock()
    {
        if (!_chip.Radio.HasAddress)
        {
            return false;
        }

        _chip.UtcNow = _chip.NetworkTime;
        return true;
    }

    private void Await()
    {
        while (IsStarted && !SetClock())
        {
            _chip.Sleep(PollMs);
        }

        Volatile.Write(ref _waiting, 0);
    }
}
