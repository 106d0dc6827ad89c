using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>The gate of the coil's MOSFET.</summary>
    public sealed class GpioCoil : ICoil
    {
        private readonly GpioSwitch _gate;

        public GpioCoil(GpioController gpio)
        {
            _gate = new GpioSwitch(gpio, Pins.Coil);
        }

        /// <inheritdoc/>
        public void Drive(bool on)
        {
            _gate.Set(on);
        }
    }
}
