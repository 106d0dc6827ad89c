namespace Lockbox.Wiring;

/// <summary>
/// One power-up of the microcontroller as it is soldered on the board: what a program running on it can reach.
/// Every member may be called from any thread of the program and throws <see cref="PowerLost"/> once the power
/// of this power-up is gone; nothing called after that has any effect.
/// </summary>
public interface IChip
{
    IPins Pins { get; }

    ISpiBus Spi { get; }

    IDisk Disk { get; }

    IRadio Radio { get; }

    IMemory Memory { get; }

    /// <summary>Milliseconds of board time since this power-up.</summary>
    long UptimeMs { get; }

    /// <summary>The wall clock of the chip: 1970-01-01 at power-up, until the program sets it. UTC.</summary>
    DateTime UtcNow { get; set; }

    /// <summary>What a time server on the network says. UTC.</summary>
    DateTime NetworkTime { get; }

    /// <summary>Cancelled in the instant of the cut. Callbacks run before the cut returns: close sockets here.</summary>
    CancellationToken PowerGone { get; }

    /// <summary>
    /// Throws <see cref="PowerLost"/> when this power-up is over. While native code has the CLR's task, it holds the calling
    /// thread, unless that is a native one.
    /// </summary>
    void EnsurePower();

    /// <summary>Blocks for so much board time.</summary>
    void Sleep(int milliseconds);

    /// <summary>Waits for a signal for at most so much board time; -1 waits for ever.</summary>
    /// <returns>False when the time was up first.</returns>
    bool Wait(WaitHandle signal, int milliseconds);

    /// <summary>Runs a thread of the program. It ends quietly when the power goes.</summary>
    void Run(string name, Action body);

    /// <summary>Runs a thread of the chip's native side: interrupts, kernel timers. It goes on while the CLR stands still.</summary>
    void RunNative(string name, Action body);

    /// <summary>Another random generator of the program.</summary>
    INoise NewNoise();

    /// <summary>A line on the debug UART.</summary>
    void Print(string line);

    /// <summary>Restarts the chip; the calling thread does not return.</summary>
    void Reboot();
}
