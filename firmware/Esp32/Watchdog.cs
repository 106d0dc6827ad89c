using System.Device.Gpio;

namespace Lockbox.Esp32
{
    /// <summary>The external watchdog: resets the board unless it sees an edge every ten seconds. The chip's own is off.</summary>
    public sealed class Watchdog
    {
        private const long PetEveryMs = 1000;

        private readonly GpioPin _pin;

        private long _pettedAtMs;

        public Watchdog(GpioController gpio)
        {
            _pin = gpio.OpenPin(Pins.Watchdog, PinMode.Output);
        }

        /// <summary>Says that the main loop is well. Call it once a pass, from the main loop only.</summary>
        public void Pet(long nowMs)
        {
            if (nowMs - _pettedAtMs >= PetEveryMs)
            {
                _pettedAtMs = nowMs;
                _pin.Toggle();
            }
        }
    }
}
