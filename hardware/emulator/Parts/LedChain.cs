using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// Four MAX7219 modules in a row, the leftmost nearest to DIN: bits shift in on each rising clock edge whatever LOAD
/// does, fall out of one module into the next, and each module's last 16 count when LOAD rises.
/// </summary>
public sealed class LedChain
{
    private const int Modules = 4;

    private readonly Max7219[] _modules = [new(), new(), new(), new()];
    private readonly Substrate _board;
    private readonly Circuit _circuit;
    private ulong _shifted;
    private int _clocks;
    private int _deadRows;

    internal LedChain(Substrate board, Circuit circuit)
    {
        _board = board;
        _circuit = circuit;
        circuit[BoardWiring.DisplayClock].Edge += OnClock;
        circuit[BoardWiring.DisplayLoad].Edge += OnLoad;
    }

    /// <summary>Told under the board's lock whenever a row or a setting has been taken, and whether the picture is another one now.</summary>
    internal event Action<bool>? Latched;

    /// <summary>The datasheet's limit.</summary>
    public int FastestHertz { get; set; } = 10_000_000;

    /// <summary>Rows whose LEDs stay dark whatever is sent, a bit each: bit 0 is the top row, 0xFF the whole display.</summary>
    public int DeadRows
    {
        get => _board.Under(() => _deadRows);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.DeadRows, value);
            _deadRows = value;
            _board.Touch();
            return value;
        });
    }

    /// <summary>What is lit: eight rows from the top, 32 LEDs each; the leftmost is the most significant bit. All zero without power.</summary>
    public uint[] Rows => _board.Under(Lit);

    /// <summary>What the program has sent, in the same form: other than <see cref="Rows"/> only where rows are dead.</summary>
    public uint[] Sent => _board.Under(Picture);

    /// <summary>Brightness of the leftmost module, 0 to 15.</summary>
    public int Intensity
    {
        get
        {
            lock (_board.Gate)
            {
                return _modules[0].Intensity;
            }
        }
    }

    internal void PowerUp()
    {
        _shifted = 0;
        Array.ForEach(_modules, module => module.Reset());
    }

    private void OnClock(bool high)
    {
        if (!high)
        {
            return;
        }

        // Too fast a clock: the chip catches every other edge at best.
        _clocks++;
        if (_circuit.ClockHertz > FastestHertz && _clocks % 2 == 0)
        {
            return;
        }

        _shifted = _shifted << 1 | (_circuit[BoardWiring.DisplayData].Level ? 1ul : 0ul);
    }

    private void OnLoad(bool high)
    {
        if (!high)
        {
            return;
        }

        if (_circuit.ClockHertz > FastestHertz)
        {
            _board.Complain("display", "clocked at " + _circuit.ClockHertz + " Hz, made for " + FastestHertz);
        }

        uint[] before = Picture();
        for (int module = 0; module < Modules; module++)
        {
            _modules[module].Latch((int)(_shifted >> 16 * module & 0xFFFF));
        }

        bool isChanged = !before.AsSpan().SequenceEqual(Picture());
        if (isChanged)
        {
            _board.Touch();
        }

        Latched?.Invoke(isChanged);
    }

    private uint[] Lit()
    {
        uint[] rows = Picture();
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = (_deadRows >> row & 1) == 0 ? rows[row] : 0;
        }

        return rows;
    }

    private uint[] Picture()
    {
        uint[] rows = new uint[8];
        for (int row = 0; row < rows.Length && _circuit.IsPowered; row++)
        {
            foreach (Max7219 module in _modules)
            {
                rows[row] = rows[row] << 8 | module.Lit(row);
            }
        }

        return rows;
    }
}
