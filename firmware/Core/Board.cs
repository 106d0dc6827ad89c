using Lockbox.Core.Ports;

namespace Lockbox.Core
{
    /// <summary>Everything the logic needs from the outside, in one place. Every part must be set.</summary>
    public sealed class Board
    {
        public IClock Clock { get; set; }

        public IKeyLines Keys { get; set; }

        public ICoil Coil { get; set; }

        public ILid Lid { get; set; }

        public ISupply Supply { get; set; }

        public IDisplay Display { get; set; }

        public IFlash Flash { get; set; }

        public IHash Hash { get; set; }

        public IRandom Random { get; set; }

        public IBuzzer Buzzer { get; set; }

        public IGauges Gauges { get; set; }

        /// <summary>True when the watchdog reset the board.</summary>
        public bool WasBitten { get; set; }
    }
}
