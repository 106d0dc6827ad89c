using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>The GPIO block of one power-up.</summary>
internal sealed class ChipPins : IPins
{
    private readonly PowerUp _chip;
    private readonly Circuit _circuit;
    private readonly EdgePost _post;
    private readonly List<PinWatch> _watches = [];

    public ChipPins(PowerUp chip, Circuit circuit)
    {
        _chip = chip;
        _circuit = circuit;
        _post = new EdgePost(chip);
    }

    public void SetDrive(int pin, PinDrive drive)
    {
        lock (_chip.Gate)
        {
            Check(pin);
            _circuit.Drive(pin, drive, false);
        }
    }

    public void Write(int pin, bool high)
    {
        lock (_chip.Gate)
        {
            Check(pin);
            _circuit.Write(pin, high);
        }
    }

    public bool Read(int pin)
    {
        lock (_chip.Gate)
        {
            Check(pin);
            return _circuit[pin].Level;
        }
    }

    public IDisposable Watch(int pin, Action<bool> edge)
    {
        lock (_chip.Gate)
        {
            Check(pin);
            PinWatch watch = new(_chip.Gate, _circuit[pin], level => _post.Put(edge, level));
            _watches.Add(watch);
            return watch;
        }
    }

    /// <summary>At the end of the power-up, under the board's lock.</summary>
    public void ForgetWatches()
    {
        _watches.ForEach(watch => watch.Dispose());
        _post.Close();
    }

    private void Check(int pin)
    {
        _chip.EnsurePower();
        if (!Circuit.IsWire(pin))
        {
            throw new ArgumentException("the chip has no GPIO " + pin);
        }
    }
}
