using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The 4×4 keypad. A pressed key ties its column to its row; the diode in series lets only a low row pull the
/// column low. Keys work with the power off too, as keys do.
/// </summary>
public sealed class KeyMatrix
{
    private readonly bool[,] _down = new bool[4, 4];
    private readonly Substrate _board;
    private readonly Circuit _circuit;
    private bool _hasDiodes = true;

    internal KeyMatrix(Substrate board, Circuit circuit)
    {
        _board = board;
        _circuit = circuit;
    }

    /// <summary>False bridges the diodes: rows and columns are shorted both ways, and three keys of a rectangle read as four.</summary>
    public bool HasDiodes
    {
        get => _hasDiodes;
        set => Change(() => _hasDiodes = value);
    }

    internal int[] Wires { get; } = [.. BoardWiring.KeyRows, .. BoardWiring.KeyColumns];

    /// <param name="row">0 to 3 from the top.</param>
    /// <param name="column">0 to 3 from the left.</param>
    public void Press(int row, int column) => Change(() => _down[row, column] = true);

    public void Release(int row, int column) => Change(() => _down[row, column] = false);

    public bool IsDown(int row, int column)
    {
        lock (_board.Gate)
        {
            return _down[row, column];
        }
    }

    /// <summary>Whether pressed keys tie this wire to another one that is driven low.</summary>
    internal bool TieLow(int pin)
    {
        int column = Array.IndexOf(BoardWiring.KeyColumns, pin);
        int row = Array.IndexOf(BoardWiring.KeyRows, pin);
        if (column < 0 && row < 0)
        {
            return false;
        }

        return _hasDiodes ? column >= 0 && AnyLow(RowsOf(column), 0) : AnyLowTied(row, column);
    }

    private bool AnyLowTied(int row, int column)
    {
        int rows = row < 0 ? 0 : 1 << row;
        int columns = column < 0 ? 0 : 1 << column;
        int known;
        do
        {
            known = rows | columns << 4;
            for (int i = 0; i < 4; i++)
            {
                rows |= (columns >> i & 1) == 0 ? 0 : RowsOf(i);
                columns |= (rows >> i & 1) == 0 ? 0 : ColumnsOf(i);
            }
        }
        while (known != (rows | columns << 4));

        return AnyLow(row < 0 ? rows : rows & ~(1 << row), column < 0 ? columns : columns & ~(1 << column));
    }

    private bool AnyLow(int rows, int columns)
    {
        for (int i = 0; i < 4; i++)
        {
            if (((rows >> i & 1) != 0 && _circuit[BoardWiring.KeyRows[i]].IsDrivenLow)
                || ((columns >> i & 1) != 0 && _circuit[BoardWiring.KeyColumns[i]].IsDrivenLow))
            {
                return true;
            }
        }

        return false;
    }

    private int RowsOf(int column)
    {
        int rows = 0;
        for (int row = 0; row < 4; row++)
        {
            rows |= _down[row, column] ? 1 << row : 0;
        }

        return rows;
    }

    private int ColumnsOf(int row)
    {
        int columns = 0;
        for (int column = 0; column < 4; column++)
        {
            columns |= _down[row, column] ? 1 << column : 0;
        }

        return columns;
    }

    private void Change(Action change)
    {
        lock (_board.Gate)
        {
            change();
            _circuit.Settle(Wires[0]);
        }

        _board.Touch();
    }
}
