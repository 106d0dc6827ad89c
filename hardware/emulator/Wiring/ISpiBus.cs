namespace Lockbox.Wiring;

/// <summary>The chip's SPI controllers, as the GPIO matrix routes them.</summary>
public interface ISpiBus
{
    /// <summary>Connects a controller's signal to a pin.</summary>
    void Route(int bus, SpiSignal signal, int pin);

    /// <summary>Select goes low, the bytes are clocked out most significant bit first, select goes high.</summary>
    void Transfer(int bus, int selectPin, int mode, int hertz, byte[] sent, byte[] received);
}

/// <summary>A signal of an SPI controller.</summary>
public enum SpiSignal
{
    Clock = 0,
    DataOut = 1,
    DataIn = 2,
}
