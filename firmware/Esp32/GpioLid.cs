using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>
    /// The reed switch under the lid: closed to ground while the lid is shut. An edge is a hint to look; the level is looked
    /// at four times a second all the same, because an edge may be lost.
    /// </summary>
    public sealed class GpioLid : ILid
    {
        private const int LookMs = 250;

        private readonly GpioPin _switch;
        private readonly IClock _clock;
        private readonly PinValue _open = PinValue.High;

        private bool _isOpen;
        private bool _isHinted = true;
        private long _lookedAtMs;

        public GpioLid(GpioController gpio, IClock clock)
        {
            _clock = clock;
            _switch = gpio.OpenPin(Pins.Lid, PinMode.Input);
            _switch.DebounceTimeout = Edges.Settling;
            _switch.ValueChanged += OnEdge;
        }

        /// <inheritdoc/>
        public bool IsOpen
        {
            get
            {
                if (_isHinted || _clock.NowMs - _lookedAtMs >= LookMs)
                {
                    // Cleared first: an edge during the look is not lost.
                    _isHinted = false;
                    _lookedAtMs = _clock.NowMs;
                    _isOpen = _switch.Read() == _open;
                }

                return _isOpen;
            }
        }

        private void OnEdge(object sender, PinValueChangedEventArgs e)
        {
            _isHinted = true;
        }
    }
}
