using System.Device.Gpio;

namespace Lockbox.Esp32
{
    /// <summary>
    /// An output that switches something: high is on. It starts low on this chip, and an external pull-down holds it low
    /// until then. Its two values are made once, because each is an object here.
    /// </summary>
    internal sealed class GpioSwitch
    {
        private readonly GpioPin _pin;
        private readonly PinValue _on = PinValue.High;
        private readonly PinValue _off = PinValue.Low;

        internal GpioSwitch(GpioController gpio, int pin)
        {
            _pin = gpio.OpenPin(pin, PinMode.Output);
            Set(false);
        }

        internal void Set(bool on)
        {
            _pin.Write(on ? _on : _off);
        }
    }
}
