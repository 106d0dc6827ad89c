using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>The reed switch under the lid: closed to ground while the lid is shut.</summary>
    public sealed class GpioLid : ILid
    {
        private readonly GpioPin _switch;
        private readonly PinValue _open = PinValue.High;

        public GpioLid(GpioController gpio)
        {
            _switch = gpio.OpenPin(Pins.Lid, PinMode.Input);
        }

        /// <inheritdoc/>
        public bool IsOpen => _switch.Read() == _open;
    }
}
