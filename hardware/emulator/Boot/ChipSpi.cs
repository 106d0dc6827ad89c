using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// The SPI controllers: each transfer is played on the wires bit by bit, so that a wrong pin, mode or select line has the
/// effect it has on the board. Bus 1 starts on the pins of the stock image (MOSI 23, MISO 25, clock 19).
/// </summary>
internal sealed class ChipSpi : ISpiBus
{
    private readonly Dictionary<(int Bus, SpiSignal Signal), int> _routes = new()
    {
        [(1, SpiSignal.DataOut)] = 23,
        [(1, SpiSignal.DataIn)] = 25,
        [(1, SpiSignal.Clock)] = 19,
    };

    private readonly PowerUp _chip;
    private readonly Circuit _circuit;

    public ChipSpi(PowerUp chip, Circuit circuit)
    {
        _chip = chip;
        _circuit = circuit;
    }

    public void Route(int bus, SpiSignal signal, int pin)
    {
        using Effect effect = _chip.Enter();
        _routes[(bus, signal)] = pin;
    }

    public void Transfer(int bus, int selectPin, int mode, int hertz, byte[] sent, byte[] received)
    {
        using Effect effect = _chip.Enter();
        SpiFrame frame = new(_circuit, mode)
        {
            Clock = PinOf(bus, SpiSignal.Clock),
            DataOut = PinOf(bus, SpiSignal.DataOut),
            DataIn = PinOf(bus, SpiSignal.DataIn),
            Select = selectPin,
        };
        _circuit.ClockHertz = hertz;
        frame.Play(sent, received);
        _circuit.ClockHertz = 0;
    }

    private int PinOf(int bus, SpiSignal signal) => _routes.GetValueOrDefault((bus, signal), -1);
}
