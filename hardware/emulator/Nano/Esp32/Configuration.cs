using Lockbox.Nano;
using Lockbox.Nano.Gpio;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Routes the signals of peripherals to pins.</summary>
public class Configuration
{
    private const int TypeMask = 0xFF_0000;
    private const int SpiType = 0x01_0000;
    private const int SpiMiso = 1;

    /// <summary>Must come before the device that uses it is created.</summary>
    /// <exception cref="ArgumentException">The pin cannot do it: an output on 34 to 39, or no such pin.</exception>
    public static void SetPinFunction(int pin, DeviceFunction function)
    {
        Chip.Powered();
        bool output = ((int)function & TypeMask) == SpiType && ((int)function & 0xFF) != SpiMiso;
        if (pin < 0 || pin >= PinTable.Count || (output && pin >= PinTable.FirstInputOnly))
        {
            throw new ArgumentException("pin " + pin + " cannot be " + function);
        }

        Chip.PowerUp.Functions.Set((int)function, pin);
    }

    /// <returns>-1 when no pin was assigned.</returns>
    public static int GetFunctionPin(DeviceFunction function)
    {
        Chip.Powered();
        return Chip.PowerUp.Functions.Get((int)function);
    }
}
