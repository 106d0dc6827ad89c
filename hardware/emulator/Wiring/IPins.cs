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

/// <summary>What a program asked of a pin.</summary>
public enum PinCall
{
    Read = 0,
    Write = 1,
    Toggle = 2,
    Mode = 3,
}

/// <summary>The chip's GPIO pins. A level is true for high.</summary>
public interface IPins
{
    /// <summary>Sets how a pin is driven. An output starts low, as on the chip.</summary>
    void SetDrive(int pin, PinDrive drive);

    void Write(int pin, bool high);

    /// <returns>The level on the wire, whoever drives it.</returns>
    bool Read(int pin);

    /// <summary>Counts one call of the program: on the device each costs time, whatever it does to the wire.</summary>
    void Count(int pin, PinCall call);

    /// <summary>Calls <paramref name="edge"/> with the new level at each change on the wire, on a native thread of the chip.</summary>
    /// <returns>Dispose it to stop watching.</returns>
    IDisposable Watch(int pin, Action<bool> edge);
}
