using Lockbox.Nano;
using Lockbox.Nano.Gpio;

namespace System.Device.Gpio;

/// <summary>The pins of the chip. All controllers share one table of open pins; disposing of one closes them all.</summary>
public sealed class GpioController : IDisposable
{
    private readonly PinTable _pins = Chip.PowerUp.Pins;
    private bool _disposed;

    public GpioController()
        : this(PinNumberingScheme.Logical)
    {
    }

    public GpioController(PinNumberingScheme numberingScheme)
    {
        Chip.Powered();
        NumberingScheme = numberingScheme;
    }

    public PinNumberingScheme NumberingScheme { get; }

    public int PinCount => PinTable.Count;

    /// <exception cref="InvalidOperationException">Open already, or not a pin the program may use.</exception>
    public GpioPin OpenPin(int pinNumber)
    {
        Chip.Powered();
        return _pins.Open(pinNumber).Pin;
    }

    /// <exception cref="ArgumentException">The pin cannot do this; it stays taken.</exception>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    public void ClosePin(int pinNumber)
    {
        Chip.Powered();
        _pins.Get(pinNumber).Pin.Dispose();
    }

    public PinMode GetPinMode(int pinNumber)
    {
        return Open(pinNumber).GetPinMode();
    }

    public void SetPinMode(int pinNumber, PinMode mode)
    {
        Open(pinNumber).SetPinMode(mode);
    }

    public bool IsPinModeSupported(int pinNumber, PinMode mode)
    {
        Chip.Powered();
        return PinTable.Supports(pinNumber, mode);
    }

    /// <returns>True also for a pin that the program may not use.</returns>
    public bool IsPinOpen(int pinNumber)
    {
        Chip.Powered();
        return !PinTable.IsUsable(pinNumber) || _pins.Find(pinNumber) != null;
    }

    public PinValue Read(int pinNumber)
    {
        return Open(pinNumber).Read();
    }

    public void Write(int pinNumber, PinValue value)
    {
        Open(pinNumber).Write(value);
    }

    /// <summary>A second callback replaces the first, but adds a second subscription: it is called twice for each edge.</summary>
    public void RegisterCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        Chip.Powered();
        OpenPin open = _pins.Get(pinNumber);
        open.Events = eventTypes;
        open.Callback = callback;
        open.Pin.ValueChanged += OnValueChanged;
    }

    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
    {
        Chip.Powered();
        OpenPin? open = _pins.Find(pinNumber);
        if (open == null)
        {
            return;
        }

        open.Events = PinEventTypes.None;
        open.Pin.ValueChanged -= OnValueChanged;
    }

    public void Dispose()
    {
        Chip.Powered();
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        foreach (OpenPin open in _pins.All())
        {
            open.Pin.Dispose();
        }
    }

    private GpioPin Open(int pinNumber)
    {
        Chip.Powered();
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _pins.Get(pinNumber).Pin;
    }

    private void OnValueChanged(object sender, PinValueChangedEventArgs e)
    {
        OpenPin? open = _pins.Find(e.PinNumber);
        if (open != null && (open.Events & e.ChangeType) != 0)
        {
            open.Callback?.Invoke(this, new PinValueChangedEventArgs(e.ChangeType, e.PinNumber));
        }
    }
}
