using System.Device.Gpio;

namespace Lockbox.Esp32
{
    /// <summary>
    /// The external watchdog: resets the board unless it sees an edge every ten seconds. The chip's own is off. A latch
    /// remembers its bite until the first edge after it.
    /// </summary>
    public sealed class Watchdog
    {
        private const long PetEveryMs = 1000;

        private readonly GpioPin _pin;

        private long _pettedAtMs = -PetEveryMs;
        private readonly bool _hasBitten;

        public Watchdog(GpioController gpio)
        {
            _hasBitten = gpio.OpenPin(Pins.Bitten, PinMode.Input).Read() == PinValue.High;
            _pin = gpio.OpenPin(Pins.Watchdog, PinMode.Output);
        }

        /// <summary>True when it was the watchdog that reset the board.</summary>
        public bool HasBitten => _hasBitten;

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
