namespace Lockbox.Emulator.Parts;

/// <summary>The way of an edge from the wire into the chip, which can fail.</summary>
public sealed class InterruptPart
{
    private readonly Substrate _board;
    private bool _areLost;
    private int _lost;

    internal InterruptPart(Substrate board)
    {
        _board = board;
    }

    /// <summary>Set true to lose every edge that a program watches, as while flash is written; levels stay true.</summary>
    public bool AreLost
    {
        get => _board.Under(() => _areLost);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.LoseEdges, value ? 1 : 0);
            return _areLost = value;
        });
    }

    /// <summary>Edges lost since the board was made.</summary>
    public int Lost => _board.Under(() => _lost);

    /// <returns>Whether this edge gets through. Under the board's lock.</returns>
    internal bool Take()
    {
        _lost += _areLost ? 1 : 0;
        return !_areLost;
    }
}
