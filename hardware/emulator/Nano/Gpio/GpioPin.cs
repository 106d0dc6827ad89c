using Lockbox.Nano;
using Lockbox.Nano.Gpio;
using Lockbox.Wiring;

namespace System.Device.Gpio;

/// <summary>An open pin.</summary>
public sealed class GpioPin : IDisposable
{
    private readonly PowerUp _powerUp = Chip.PowerUp;
    private readonly object _lock = new();
    private PinMode _mode = PinMode.Input;
    private PinValueChangedEventHandler? _callbacks;
    private EdgeWatch? _watch;
    private TimeSpan _debounce;
    private bool _level;
    private bool _disposed;

    internal GpioPin(int number)
    {
        PinNumber = number;
    }

    /// <summary>Called on the event thread. Attaching or detaching sets the mode anew, which drives an output low.</summary>
    public event PinValueChangedEventHandler ValueChanged
    {
        add => ChangeCallbacks(Delegate.Combine, value);
        remove => ChangeCallbacks(Delegate.Remove, value);
    }

    public int PinNumber { get; }

    /// <summary>
    /// In whole ticks of 10 ms, at least one. From one value to another (neither of them zero) it does not
    /// change a debounce that runs already: set it before the handler is attached.
    /// </summary>
    public TimeSpan DebounceTimeout
    {
        get => _debounce;
        set
        {
            Pins();
            _debounce = value;
            _watch?.SetDebounce(Ticks.FromTimeSpan(value));
        }
    }

    private bool IsOutput => _mode >= PinMode.Output;

    public PinMode GetPinMode()
    {
        Pins();
        return _mode;
    }

    public bool IsPinModeSupported(PinMode pinMode)
    {
        Pins();
        return PinTable.Supports(PinNumber, pinMode);
    }

    /// <summary>An output starts low.</summary>
    /// <exception cref="ArgumentException">This pin cannot do that.</exception>
    public void SetPinMode(PinMode value)
    {
        IPins pins = Pins();
        if (!PinTable.Supports(PinNumber, value))
        {
            throw new ArgumentException("pin " + PinNumber + " has no mode " + value);
        }

        pins.Count(PinNumber, PinCall.Mode);

        lock (_lock)
        {
            _mode = value;
            _level = false;
            pins.SetDrive(PinNumber, DriveOf(value));
            if (IsOutput)
            {
                pins.Write(PinNumber, false);
            }

            Rewatch();
        }
    }

    /// <summary>The level on the wire; always low for a push-pull or open-drain output, whose input buffer is off.</summary>
    public PinValue Read()
    {
        IPins pins = Pins();
        pins.Count(PinNumber, PinCall.Read);
        return !IsOutput && pins.Read(PinNumber);
    }

    /// <exception cref="ArgumentException">The pin is an input.</exception>
    public void Write(PinValue value)
    {
        Pins().Count(PinNumber, PinCall.Write);
        Set(value);
    }

    /// <summary>Inverts what was last written; does nothing to an input.</summary>
    public void Toggle()
    {
        Pins().Count(PinNumber, PinCall.Toggle);
        if (IsOutput)
        {
            Set(!_level);
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        IPins pins = Pins();
        lock (_lock)
        {
            _disposed = true;
            _callbacks = null;
            Rewatch();
        }

        pins.SetDrive(PinNumber, PinDrive.Floating);
        _powerUp.Pins.Forget(PinNumber);
    }

    private void Set(PinValue value)
    {
        IPins pins = Pins();
        if (!IsOutput)
        {
            throw new ArgumentException("pin " + PinNumber + " is an input");
        }

        _level = (bool)value;
        pins.Write(PinNumber, _level);
        if (_callbacks != null)
        {
            Post(_level);
        }
    }

    private PinDrive DriveOf(PinMode mode)
    {
        bool pulls = PinNumber < PinTable.FirstInputOnly;
        return mode switch
        {
            PinMode.InputPullUp => pulls ? PinDrive.PullUp : PinDrive.Floating,
            PinMode.InputPullDown => pulls ? PinDrive.PullDown : PinDrive.Floating,
            PinMode.Output => PinDrive.PushPull,
            PinMode.OutputOpenDrainPullUp => PinDrive.OpenDrainPullUp,
            PinMode.Input => PinDrive.Floating,
            _ => PinDrive.OpenDrain,
        };
    }

    private void ChangeCallbacks(Func<Delegate?, Delegate?, Delegate?> change, PinValueChangedEventHandler value)
    {
        Pins();
        lock (_lock)
        {
            _callbacks = (PinValueChangedEventHandler?)change(_callbacks, value);
            SetPinMode(_mode);
        }
    }

    private void Rewatch()
    {
        bool wanted = _callbacks != null && !IsOutput;
        if (wanted == (_watch != null))
        {
            return;
        }

        _watch?.Dispose();
        _watch = wanted ? new EdgeWatch(_powerUp, PinNumber, Ticks.FromTimeSpan(_debounce), Post) : null;
    }

    private void Post(bool level)
    {
        PinEventTypes edge = level ? PinEventTypes.Rising : PinEventTypes.Falling;
        _powerUp.Events.Post(() => _callbacks?.Invoke(this, new PinValueChangedEventArgs(edge, PinNumber)));
    }

    private IPins Pins()
    {
        _powerUp.Chip.EnsurePower();
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _powerUp.Chip.Pins;
    }
}
