namespace Lockbox.Esp32
{
    /// <summary>GPIO numbers of the board, as drawn in hardware/pinmap.csv; a test keeps the two equal.</summary>
    public static class Pins
    {
        public const int KeyRow0 = 32;
        public const int KeyRow1 = 33;
        public const int KeyRow2 = 25;
        public const int KeyRow3 = 26;

        public const int KeyColumn0 = 13;
        public const int KeyColumn1 = 14;
        public const int KeyColumn2 = 27;
        public const int KeyColumn3 = 4;

        public const int DisplayData = 23;
        public const int DisplayClock = 18;
        public const int DisplayLoad = 19;

        /// <summary>The SPI driver wants an input pin too; this one is connected to nothing.</summary>
        public const int DisplayUnused = 39;

        public const int Coil = 21;
        public const int Lid = 34;
        public const int Supply = 36;
        public const int Watchdog = 22;

        /// <summary>High from a bite of the watchdog to the first edge that it sees again.</summary>
        public const int Bitten = 35;
        public const int Buzzer = 2;
    }
}
