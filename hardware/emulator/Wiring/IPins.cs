namespace Lockbox.Wiring;

/// <summary>How the chip drives one of its pins.</summary>
public enum PinDrive
{
    Floating = 0,
    PullUp = 1,
    PullDown = 2,
    PushPull = 3,
    OpenDrain = 4,
    OpenDrainPullUp = 5,
}

/// <summary>The chip's GPIO pins. A level is true for high.</summary>
public interface IPins
{
    /// <summary>Sets how a pin is driven. An output starts low, as on the chip.</summary>
    void SetDrive(int pin, PinDrive drive);

    void Write(int pin, bool high);

    /// <returns>The level on the wire, whoever drives it.</returns>
    bool Read(int pin);

    /// <summary>Calls <paramref name="edge"/> with the new level at each change on the wire, on a thread of the board.</summary>
    /// <returns>Dispose it to stop watching.</returns>
    IDisposable Watch(int pin, Action<bool> edge);
}
