namespace System.Device.Spi;

public enum DataFlow
{
    MsbFirst = 0,
    LsbFirst = 1,
}

public enum SpiBusConfiguration
{
    FullDuplex = 0,
    HalfDuplex = 1,
    Simplex = 2,
}

public enum SpiMode
{
    Mode0 = 0,
    Mode1 = 1,
    Mode2 = 2,
    Mode3 = 3,
}

public enum SpiSharingMode
{
    Exclusive = 0,
    Shared = 1,
}

/// <summary>Another device is open with the same chip select on the same bus.</summary>
public class SpiDeviceAlreadyInUseException : Exception
{
}
