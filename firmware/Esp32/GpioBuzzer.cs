using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>The buzzer behind its transistor: high is sound.</summary>
    public sealed class GpioBuzzer : IBuzzer
    {
        private readonly GpioPin _gate;
        private readonly PinValue _on = PinValue.High;
        private readonly PinValue _off = PinValue.Low;

        public GpioBuzzer(GpioController gpio)
        {
            _gate = gpio.OpenPin(Pins.Buzzer, PinMode.Output);
        }

        /// <inheritdoc/>
        public void Sound(bool on)
        {
            _gate.Write(on ? _on : _off);
        }
    }
}
