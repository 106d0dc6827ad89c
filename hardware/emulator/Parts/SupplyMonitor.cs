using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>Holds GPIO 36 high while the supply has enough for a pulse.</summary>
public sealed class SupplyMonitor
{
    private readonly Substrate _board;
    private readonly Circuit _circuit;
    private bool _isGood = true;

    internal SupplyMonitor(Substrate board, Circuit circuit)
    {
        _board = board;
        _circuit = circuit;
        circuit.DriveFromPart(BoardWiring.Supply, true);
    }

    /// <summary>Set false for a battery too low to draw the bolt.</summary>
    public bool IsGood
    {
        get => _board.Under(() => _isGood);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.Supply, value ? 1 : 0);
            _isGood = value;
            _circuit.DriveFromPart(BoardWiring.Supply, value);
            _board.Touch();
            return value;
        });
    }
}
