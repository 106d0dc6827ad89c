using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>
    /// The gate of the coil's MOSFET. An output starts low on this chip, and an external pull-down holds it low until then.
    /// </summary>
    public sealed class GpioCoil : ICoil
    {
        private readonly GpioPin _gate;
        private readonly PinValue _on = PinValue.High;
        private readonly PinValue _off = PinValue.Low;

        public GpioCoil(GpioController gpio)
        {
            _gate = gpio.OpenPin(Pins.Coil, PinMode.Output);
            _gate.Write(_off);
        }

        /// <inheritdoc/>
        public void Drive(bool on)
        {
            _gate.Write(on ? _on : _off);
        }
    }
}
