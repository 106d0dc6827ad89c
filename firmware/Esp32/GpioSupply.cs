using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>The supply monitor's output: high while there is enough for a pulse.</summary>
    public sealed class GpioSupply : ISupply
    {
        private readonly GpioPin _monitor;
        private readonly PinValue _good = PinValue.High;

        public GpioSupply(GpioController gpio)
        {
            _monitor = gpio.OpenPin(Pins.Supply, PinMode.Input);
        }

        /// <inheritdoc/>
        public bool IsGood => _monitor.Read() == _good;
    }
}
