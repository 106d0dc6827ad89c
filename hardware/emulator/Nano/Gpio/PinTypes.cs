namespace System.Device.Gpio;

/// <summary>How a pin is driven. The open-source modes are really open drain on this chip.</summary>
public enum PinMode
{
    Input = 0,
    InputPullDown = 1,
    InputPullUp = 2,
    Output = 3,
    OutputOpenDrain = 4,
    OutputOpenDrainPullUp = 5,
    OutputOpenSource = 6,
    OutputOpenSourcePullDown = 7,
}

[Flags]
public enum PinEventTypes
{
    None = 0,
    Rising = 1,
    Falling = 2,
}

public enum PinNumberingScheme
{
    Logical = 0,
    Board = 1,
}

/// <summary>Called on the event thread.</summary>
public delegate void PinChangeEventHandler(object sender, PinValueChangedEventArgs pinValueChangedEventArgs);

/// <summary>Called on the event thread.</summary>
public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);
