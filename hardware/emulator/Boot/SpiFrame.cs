using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// One transfer on the wires. Data that changes together with the clock edge at which a mode-0 part samples keeps
/// neither set-up nor hold time; the worse of both orders is played, so that a wrong mode shows.
/// </summary>
internal sealed class SpiFrame
{
    private readonly Circuit _circuit;
    private readonly bool _idleLevel;
    private readonly bool _isLatePhase;

    /// <param name="circuit">The wires.</param>
    /// <param name="mode">0 to 3: bit 1 is the clock's idle level, bit 0 the phase.</param>
    public SpiFrame(Circuit circuit, int mode)
    {
        _circuit = circuit;
        _idleLevel = (mode & 2) != 0;
        _isLatePhase = (mode & 1) != 0;
    }

    public required int Clock { get; init; }

    public required int DataOut { get; init; }

    public required int DataIn { get; init; }

    public required int Select { get; init; }

    public void Play(byte[] sent, byte[] received)
    {
        TakeOver(Clock, _idleLevel);
        TakeOver(DataOut, false);
        TakeOver(Select, true);
        Set(Select, false);
        for (int i = 0; i < sent.Length; i++)
        {
            byte read = Exchange(sent[i]);
            if (i < received.Length)
            {
                received[i] = read;
            }
        }

        Set(Select, true);
    }

    private byte Exchange(byte sent)
    {
        int read = 0;
        for (int bit = 7; bit >= 0; bit--)
        {
            bool high = (sent >> bit & 1) != 0;
            if (_isLatePhase)
            {
                LateBit(high);
            }
            else
            {
                EarlyBit(high, bit == 0 ? high : (sent >> (bit - 1) & 1) != 0);
            }

            read = read << 1 | (Circuit.IsWire(DataIn) && _circuit[DataIn].Level ? 1 : 0);
        }

        return (byte)read;
    }

    private void EarlyBit(bool high, bool next)
    {
        Set(DataOut, high);
        Set(Clock, !_idleLevel);
        if (_idleLevel)
        {
            Set(DataOut, next);
        }

        Set(Clock, _idleLevel);
    }

    private void LateBit(bool high)
    {
        if (_idleLevel)
        {
            Set(DataOut, high);
            Set(Clock, !_idleLevel);
        }
        else
        {
            Set(Clock, !_idleLevel);
            Set(DataOut, high);
        }

        Set(Clock, _idleLevel);
    }

    private void TakeOver(int pin, bool level)
    {
        if (Circuit.IsWire(pin))
        {
            _circuit.Drive(pin, PinDrive.PushPull, level);
        }
    }

    private void Set(int pin, bool level)
    {
        if (Circuit.IsWire(pin))
        {
            _circuit.Write(pin, level);
        }
    }
}
