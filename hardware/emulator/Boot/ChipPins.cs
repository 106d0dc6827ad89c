using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>The GPIO block of one power-up.</summary>
internal sealed class ChipPins : IPins
{
    private readonly PowerUp _chip;
    private readonly EmulatedBoard _board;
    private readonly Circuit _circuit;
    private readonly EdgePost _post;
    private readonly List<PinWatch> _watches = [];

    public ChipPins(PowerUp chip, EmulatedBoard board)
    {
        _chip = chip;
        _board = board;
        _circuit = board.Circuit;
        _post = new EdgePost(chip);
    }

    public void SetDrive(int pin, PinDrive drive)
    {
        using Effect effect = _chip.Enter();
        Check(pin);
        _circuit.Drive(pin, drive, false);
    }

    public void Write(int pin, bool high)
    {
        using Effect effect = _chip.Enter();
        Check(pin);
        _circuit.Write(pin, high);
    }

    public bool Read(int pin)
    {
        using Effect effect = _chip.Enter();
        Check(pin);
        return _circuit[pin].Level;
    }

    public void Count(int pin, PinCall call)
    {
        using Effect effect = _chip.Enter();
        Check(pin);
        _board.PinCounts.Add(pin, call);
    }

    public IDisposable Watch(int pin, Action<bool> edge)
    {
        using Effect effect = _chip.Enter();
        Check(pin);
        PinWatch watch = new(_chip.Gate, _circuit[pin], level => Interrupt(edge, level));
        _watches.Add(watch);
        return watch;
    }

    /// <summary>At the end of the power-up, under the board's lock.</summary>
    public void ForgetWatches() => _watches.ForEach(watch => watch.Dispose());

    private void Interrupt(Action<bool> edge, bool level)
    {
        if (_board.Interrupts.Take())
        {
            _post.Put(edge, level);
        }
    }

    private static void Check(int pin)
    {
        if (!Circuit.IsWire(pin))
        {
            throw new ArgumentException("the chip has no GPIO " + pin);
        }
    }
}
