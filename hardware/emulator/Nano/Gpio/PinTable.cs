using System.Device.Gpio;

namespace Lockbox.Nano.Gpio;

/// <summary>The pins that are open, shared by all controllers of the power-up.</summary>
internal sealed class PinTable
{
    public const int Count = 40;
    public const int FirstInputOnly = 34;

    private readonly Dictionary<int, OpenPin> _open = new();

    /// <summary>The pad exists and is not taken by the flash or the PSRAM.</summary>
    public static bool IsUsable(int pin)
    {
        bool pad = pin >= 0 && pin < Count && pin is not (20 or 24 or (>= 28 and <= 31));
        return pad && pin is not ((>= 6 and <= 11) or 16 or 17);
    }

    public static bool Supports(int pin, PinMode mode)
    {
        if (!IsUsable(pin))
        {
            return false;
        }

        // 34 to 39 are inputs; they have no pulls, although the driver accepts the modes.
        return mode <= (pin < FirstInputOnly ? PinMode.OutputOpenSourcePullDown : PinMode.InputPullUp);
    }

    /// <exception cref="InvalidOperationException">Open already, or not a pin the program may use.</exception>
    public OpenPin Open(int number)
    {
        lock (_open)
        {
            if (!IsUsable(number) || _open.ContainsKey(number))
            {
                throw new InvalidOperationException("pin " + number + " cannot be opened");
            }

            OpenPin pin = new(new GpioPin(number));
            _open.Add(number, pin);
            return pin;
        }
    }

    /// <exception cref="InvalidOperationException">Not open.</exception>
    public OpenPin Get(int number)
    {
        return Find(number) ?? throw new InvalidOperationException("pin " + number + " is not open");
    }

    public OpenPin? Find(int number)
    {
        lock (_open)
        {
            return _open.GetValueOrDefault(number);
        }
    }

    public void Forget(int number)
    {
        lock (_open)
        {
            _open.Remove(number);
        }
    }

    public OpenPin[] All()
    {
        lock (_open)
        {
            return _open.Values.ToArray();
        }
    }
}

/// <summary>An open pin and the one callback that a controller keeps for it.</summary>
internal sealed class OpenPin
{
    public OpenPin(GpioPin pin)
    {
        Pin = pin;
    }

    public GpioPin Pin { get; }

    public PinEventTypes Events { get; set; }

    public PinChangeEventHandler? Callback { get; set; }
}
