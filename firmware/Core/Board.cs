using Lockbox.Core.Ports;

namespace Lockbox.Core
{
    /// <summary>
    /// Everything the logic needs from the outside, in one place. Every part must be set. Plain fields, because each property
    /// costs the image two methods.
    /// </summary>
    public sealed class Board
    {
        public IClock Clock;

        public IKeyLines Keys;

        public ICoil Coil;

        public ILid Lid;

        public ISupply Supply;

        public IDisplay Display;

        public IFlash Flash;

        public IHash Hash;

        public IRandom Random;

        public IBuzzer Buzzer;

        public IGauges Gauges;

        /// <summary>True when the watchdog reset the board.</summary>
        public bool WasBitten;
    }
}
