using Lockbox.Nano;
using Lockbox.Nano.Spi;
using Lockbox.Wiring;

namespace System.Device.Spi;

/// <summary>A device on an SPI bus. Each call is one transfer under one chip select.</summary>
public class SpiDevice : IDisposable
{
    private readonly PowerUp _powerUp = Chip.PowerUp;
    private readonly SpiConnectionSettings _settings;
    private bool _disposed;

    /// <exception cref="ArgumentException">No such bus, or its pins were not assigned.</exception>
    /// <exception cref="SpiDeviceAlreadyInUseException">The chip select is in use on this bus.</exception>
    public SpiDevice(SpiConnectionSettings settings)
    {
        _powerUp.Chip.EnsurePower();
        ArgumentNullException.ThrowIfNull(settings);
        _settings = new SpiConnectionSettings(settings);
        Route();
        if (!_powerUp.SpiSelects.Take(_settings.BusId, _settings.ChipSelectLine))
        {
            throw new SpiDeviceAlreadyInUseException();
        }
    }

    public SpiConnectionSettings ConnectionSettings => new(_settings);

    public static SpiDevice Create(SpiConnectionSettings settings)
    {
        return new SpiDevice(settings);
    }

    public void Write(SpanByte buffer)
    {
        Transfer(buffer.ToArray());
    }

    /// <summary>Each word is sent as 16 bits, the most significant first.</summary>
    public void Write(ushort[] buffer)
    {
        byte[] bytes = new byte[buffer.Length * 2];
        for (int i = 0; i < buffer.Length; i++)
        {
            bytes[2 * i] = (byte)(buffer[i] >> 8);
            bytes[(2 * i) + 1] = (byte)buffer[i];
        }

        Transfer(bytes);
    }

    public void WriteByte(byte value)
    {
        Transfer(new[] { value });
    }

    public void Read(SpanByte buffer)
    {
        new SpanByte(Transfer(new byte[buffer.Length])).CopyTo(buffer);
    }

    public byte ReadByte()
    {
        return Transfer(new byte[1])[0];
    }

    /// <exception cref="InvalidOperationException">The bus is not configured for it.</exception>
    public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer)
    {
        if (_settings.Configuration != SpiBusConfiguration.FullDuplex)
        {
            throw new InvalidOperationException("the bus is not full duplex");
        }

        byte[] sent = new byte[Math.Max(writeBuffer.Length, readBuffer.Length)];
        writeBuffer.CopyTo(sent);
        new SpanByte(Transfer(sent), 0, readBuffer.Length).CopyTo(readBuffer);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected void Dispose(bool disposing)
    {
        if (!_disposed)
        {
            _disposed = true;
            _powerUp.SpiSelects.Release(_settings.BusId, _settings.ChipSelectLine);
        }
    }

    private static void ReverseBits(byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            int reversed = 0;
            for (int bit = 0; bit < 8; bit++)
            {
                reversed |= ((bytes[i] >> bit) & 1) << (7 - bit);
            }

            bytes[i] = (byte)reversed;
        }
    }

    private void Route()
    {
        if (_settings.BusId is not (1 or 2))
        {
            throw new ArgumentException("there is no SPI bus " + _settings.BusId);
        }

        int dataOut = PinOf(0);
        int dataIn = PinOf(1);
        int clock = PinOf(2);
        bool needsInput = _settings.Configuration == SpiBusConfiguration.FullDuplex;
        if (dataOut < 0 || clock < 0 || (needsInput && dataIn < 0))
        {
            throw new ArgumentException("the pins of SPI bus " + _settings.BusId + " are not assigned: Configuration.SetPinFunction");
        }

        ISpiBus bus = _powerUp.Chip.Spi;
        bus.Route(_settings.BusId, SpiSignal.DataOut, dataOut);
        bus.Route(_settings.BusId, SpiSignal.Clock, clock);
        if (dataIn >= 0)
        {
            bus.Route(_settings.BusId, SpiSignal.DataIn, dataIn);
        }
    }

    private int PinOf(int signal)
    {
        return _powerUp.Functions.Get(PinFunctions.SpiFunction(_settings.BusId, signal));
    }

    private byte[] Transfer(byte[] sent)
    {
        _powerUp.Chip.EnsurePower();
        ObjectDisposedException.ThrowIf(_disposed, this);
        byte[] received = new byte[sent.Length];
        bool reversed = _settings.DataFlow == DataFlow.LsbFirst;
        if (reversed)
        {
            ReverseBits(sent);
        }

        _powerUp.Chip.Spi.Transfer(_settings.BusId, _settings.ChipSelectLine, (int)_settings.Mode, _settings.ClockFrequency, sent, received);
        if (reversed)
        {
            ReverseBits(received);
        }

        return received;
    }
}
