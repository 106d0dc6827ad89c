using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Parts;

/// <summary>The wires between chip and parts. A level is what drives, pulls and parts make of it. Only under the board's lock.</summary>
internal sealed class Circuit
{
    private readonly Wire[] _wires = new Wire[BoardWiring.PinCount];
    private readonly Substrate _board;

    public Circuit(Substrate board)
    {
        _board = board;
        for (int pin = 0; pin < _wires.Length; pin++)
        {
            _wires[pin] = new Wire(pin, pin < BoardWiring.FirstInputOnlyPin);
        }

        Array.ForEach(BoardWiring.PulledUp, pin => _wires[pin].Resistor = true);
        Array.ForEach(BoardWiring.PulledDown, pin => _wires[pin].Resistor = false);
        Keys = new KeyMatrix(board, this);
    }

    /// <summary>Told when a wire is shown at another level; also when the supply comes or goes, which is no edge to the parts.</summary>
    public event Action<int, bool>? Shown;

    public bool IsPowered { get; private set; }

    public KeyMatrix Keys { get; }

    /// <summary>How fast the chip clocks at the moment; a wire alone cannot tell.</summary>
    public int ClockHertz { get; set; }

    public Wire this[int pin] => _wires[pin];

    public static bool IsWire(int pin) => pin >= 0 && pin < BoardWiring.PinCount;

    public void Drive(int pin, PinDrive drive, bool level)
    {
        _wires[pin].ChipDrive = drive;
        Write(pin, level);
    }

    public void Write(int pin, bool level)
    {
        _wires[pin].ChipLevel = level;
        _wires[pin].ChipSets++;
        Settle(pin);
    }

    public void DriveFromPart(int pin, bool? level)
    {
        _wires[pin].PartLevel = level;
        Settle(pin);
    }

    /// <summary>The chip lets go of every pin, as it does in reset: resistors decide.</summary>
    public void Float()
    {
        LetGo();
        Array.ForEach(_wires, wire => SettleOne(wire.Pin));
    }

    /// <summary>The supply comes or goes. The wires follow without edges: no part is awake to see them.</summary>
    public void Power(bool isOn)
    {
        LetGo();
        IsPowered = isOn;
        foreach (Wire wire in _wires)
        {
            wire.Level = isOn && LevelOf(wire);
            Show(wire);
        }
    }

    /// <summary>Finds the new level of a wire, and of those that pressed keys may tie it to.</summary>
    public void Settle(int pin)
    {
        if (Keys.Ties(pin))
        {
            SettleKeys();
        }
        else
        {
            SettleOne(pin);
        }
    }

    public void SettleKeys() => Array.ForEach(Keys.Wires, SettleOne);

    private void LetGo()
    {
        foreach (Wire wire in _wires)
        {
            wire.ChipDrive = PinDrive.Floating;
            wire.ChipLevel = false;
        }
    }

    private void SettleOne(int pin)
    {
        Wire wire = _wires[pin];
        bool level = IsPowered && LevelOf(wire);
        bool isChanged = wire.Level != level;
        wire.Level = level;
        Show(wire);
        if (isChanged)
        {
            wire.Tell();
        }
    }

    // Nothing pulls up a row that is let go, and it would be drawn low for ever.
    private void Show(Wire wire)
    {
        bool level = wire.Level || (IsPowered && wire.IsLetGo && !Keys.TieLow(wire.Pin));
        if (level != wire.ShownLevel)
        {
            wire.ShownLevel = level;
            Shown?.Invoke(wire.Pin, level);
        }
    }

    private bool LevelOf(Wire wire)
    {
        bool low = wire.IsDrivenLow || Keys.TieLow(wire.Pin);
        bool high = wire.IsDrivenHigh;
        bool isFought = low && high;
        if (isFought && !wire.IsFought)
        {
            _board.Complain("GPIO " + wire.Pin, "driven high and low at once");
        }

        wire.IsFought = isFought;
        return !low && (high || wire.RestLevel);
    }
}
