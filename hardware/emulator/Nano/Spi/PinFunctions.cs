namespace Lockbox.Nano.Spi;

/// <summary>Which pin each peripheral signal is routed to, with the defaults of the ESP32 image.</summary>
internal sealed class PinFunctions
{
    private const int SpiType = 0x1_0000;

    private readonly Dictionary<int, int> _pins = new()
    {
        [SpiFunction(1, 0)] = 23,
        [SpiFunction(1, 1)] = 25,
        [SpiFunction(1, 2)] = 19,
    };

    /// <summary>Signals of a bus, in the order of DeviceFunction: 0 MOSI, 1 MISO, 2 clock.</summary>
    public static int SpiFunction(int bus, int signal)
    {
        return SpiType | (bus << 8) | signal;
    }

    public void Set(int function, int pin)
    {
        lock (_pins)
        {
            _pins[function] = pin;
        }
    }

    /// <returns>-1 when no pin was assigned.</returns>
    public int Get(int function)
    {
        lock (_pins)
        {
            return _pins.GetValueOrDefault(function, -1);
        }
    }
}
