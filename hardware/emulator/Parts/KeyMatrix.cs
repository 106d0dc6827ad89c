using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The 4×4 keypad. A pressed key ties its column to its row, and three keys of a rectangle read as four. The diode in
/// each row's wire lets a low row pull and keeps it from being pulled. Keys work with the power off too, as keys do.
/// </summary>
public sealed class KeyMatrix
{
    // After a change: back, there, back, there for good.
    private static readonly int[] _bounceMs = [2, 4, 6, 8];

    private readonly int[] _rowOfPin = Places(BoardWiring.KeyRows);
    private readonly int[] _columnOfPin = Places(BoardWiring.KeyColumns);

    // Bit i of the first: the key in row i of that column is down; the second the other way round.
    private readonly int[] _rowsOf = new int[4];
    private readonly int[] _columnsOf = new int[4];
    private readonly Substrate _board;
    private readonly Circuit _circuit;
    private readonly int[] _changes = new int[16];
    private bool _hasDiodes = true;
    private bool _bounces;
    private int _contacts;
    private int _chatters;

    internal KeyMatrix(Substrate board, Circuit circuit)
    {
        _board = board;
        _circuit = circuit;
    }

    /// <summary>False bridges the diodes of the rows: two keys of a column short two rows.</summary>
    public bool HasDiodes
    {
        get => _hasDiodes;
        set => Change(Deeds.Diodes, value ? 1 : 0, () => _hasDiodes = value);
    }

    /// <summary>True lets each contact chatter for 8 ms, in the same way every time, before it makes or breaks for good.</summary>
    public bool Bounces
    {
        get => _board.Under(() => _bounces);
        set => Change(Deeds.Bounce, value ? 1 : 0, () => _bounces = value);
    }

    /// <summary>Contacts made and broken by bouncing since the board was made.</summary>
    public int Contacts => _board.Under(() => _contacts);

    /// <summary>Whether a contact still chatters.</summary>
    public bool IsBouncing => _board.Under(() => _chatters > 0);

    internal int[] Wires { get; } = [.. BoardWiring.KeyRows, .. BoardWiring.KeyColumns];

    /// <summary>Whether a change on this wire may show on others: a key of its row or column is down.</summary>
    internal bool Ties(int pin)
    {
        int row = _rowOfPin[pin];
        int column = _columnOfPin[pin];
        return (row >= 0 && _columnsOf[row] != 0) || (column >= 0 && _rowsOf[column] != 0);
    }

    /// <param name="row">0 to 3 from the top.</param>
    /// <param name="column">0 to 3 from the left.</param>
    public void Press(int row, int column) => Change(Deeds.Press, (row * 4) + column, () => Move(row, column, true));

    public void Release(int row, int column) => Change(Deeds.Release, (row * 4) + column, () => Move(row, column, false));

    public bool IsDown(int row, int column)
    {
        lock (_board.Gate)
        {
            return (_rowsOf[column] >> row & 1) != 0;
        }
    }

    /// <summary>Whether pressed keys tie this wire to another one that is driven low.</summary>
    internal bool TieLow(int pin)
    {
        int column = _columnOfPin[pin];
        return Ties(pin) && (column >= 0 || !_hasDiodes) && AnyLowTied(_rowOfPin[pin], column);
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
                rows |= (columns >> i & 1) == 0 ? 0 : _rowsOf[i];
                columns |= (rows >> i & 1) == 0 ? 0 : _columnsOf[i];
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

    private void Move(int row, int column, bool isDown)
    {
        int change = ++_changes[(row * 4) + column];
        Set(row, column, isDown);
        if (_bounces)
        {
            _chatters++;
            BounceNext(new Chatter(row, column, isDown, change, _board.Clock.NowMs), 0);
        }
    }

    private void BounceNext(Chatter chatter, int next) =>
        _board.Thread.At(chatter.SinceMs + _bounceMs[next], () => Bounce(chatter, next));

    // What is overdue, where board time runs fast, happens in one instant.
    private void Bounce(Chatter chatter, int next)
    {
        lock (_board.Gate)
        {
            bool isStill = _changes[(chatter.Row * 4) + chatter.Column] == chatter.Change;
            for (; isStill && next < _bounceMs.Length && _board.Clock.NowMs >= chatter.SinceMs + _bounceMs[next]; next++)
            {
                _contacts++;
                Set(chatter.Row, chatter.Column, chatter.IsDown == (next % 2 != 0));
                _circuit.SettleKeys();
            }

            if (isStill && next < _bounceMs.Length)
            {
                BounceNext(chatter, next);
            }
            else
            {
                _chatters--;
            }
        }
    }

    private void Set(int row, int column, bool isDown)
    {
        _rowsOf[column] = isDown ? _rowsOf[column] | 1 << row : _rowsOf[column] & ~(1 << row);
        _columnsOf[row] = isDown ? _columnsOf[row] | 1 << column : _columnsOf[row] & ~(1 << column);
    }

    private void Change(string deed, int value, Action change)
    {
        lock (_board.Gate)
        {
            _board.Did(deed, value);
            change();
            _circuit.SettleKeys();
        }

        _board.Touch();
    }

    private sealed record Chatter(int Row, int Column, bool IsDown, int Change, long SinceMs);

    private static int[] Places(int[] pins) => [.. Enumerable.Range(0, BoardWiring.PinCount).Select(pin => Array.IndexOf(pins, pin))];
}
