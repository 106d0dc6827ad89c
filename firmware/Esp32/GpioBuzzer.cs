using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>The buzzer behind its transistor.</summary>
    public sealed class GpioBuzzer : IBuzzer
    {
        private readonly GpioSwitch _gate;

        public GpioBuzzer(GpioController gpio)
        {
            _gate = new GpioSwitch(gpio, Pins.Buzzer);
        }

        /// <inheritdoc/>
        public void Sound(bool on)
        {
            _gate.Set(on);
        }
    }
}
