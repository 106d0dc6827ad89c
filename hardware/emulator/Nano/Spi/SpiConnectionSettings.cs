namespace System.Device.Spi;

/// <summary>How to talk to a device. The active level of the chip select is low.</summary>
public sealed class SpiConnectionSettings
{
    /// <param name="busId">1 or 2.</param>
    /// <param name="chipSelectLine">A pin, or -1 when the program drives it itself.</param>
    public SpiConnectionSettings(int busId, int chipSelectLine = -1)
    {
        BusId = busId;
        ChipSelectLine = chipSelectLine;
    }

    internal SpiConnectionSettings(SpiConnectionSettings other)
        : this(other.BusId, other.ChipSelectLine)
    {
        Mode = other.Mode;
        DataBitLength = other.DataBitLength;
        ClockFrequency = other.ClockFrequency;
        DataFlow = other.DataFlow;
        Configuration = other.Configuration;
    }

    public int BusId { get; set; }

    public int ChipSelectLine { get; set; }

    public SpiMode Mode { get; set; } = SpiMode.Mode0;

    /// <summary>Kept, without effect: bytes are sent as 8 bits, words as 16.</summary>
    public int DataBitLength { get; set; } = 8;

    /// <summary>Hertz.</summary>
    public int ClockFrequency { get; set; } = 500_000;

    public DataFlow DataFlow { get; set; } = DataFlow.MsbFirst;

    public SpiBusConfiguration Configuration { get; set; } = SpiBusConfiguration.FullDuplex;
}
