using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The lid, its latch and the reed switch that ties GPIO 34 to ground while it is shut. A drawn bolt lets a spring lift
/// the shut lid off the latch; the person then has <see cref="GraceMs"/> after the pulse to pull it open before it settles back.
/// </summary>
public sealed class LidPart
{
    private readonly Substrate _board;
    private readonly Circuit _circuit;
    private bool _isOpen;
    private bool _isBoltDrawn;
    private bool _isStuck;
    private LidSwitch _switch;
    private long _freeUntilMs = long.MinValue;

    internal LidPart(Substrate board, Circuit circuit, CoilPart coil)
    {
        _board = board;
        _circuit = circuit;
        coil.BoltMoved += OnBolt;
        Report();
    }

    /// <summary>Told under the board's lock when it is open now (true) or shut.</summary>
    internal event Action<bool>? Moved;

    /// <summary>Board milliseconds.</summary>
    public int GraceMs { get; set; } = 3_000;

    /// <summary>Set true for a lid that is frozen shut: it does not give way to a pull, drawn bolt or not.</summary>
    public bool IsStuck
    {
        get => _board.Under(() => _isStuck);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.StickLid, value ? 1 : 0);
            return _isStuck = value;
        });
    }

    public LidSwitch Switch
    {
        get => _board.Under(() => _switch);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.LidSwitch, (int)value);
            _switch = value;
            Report();
            return value;
        });
    }

    public bool IsOpen => _board.Under(() => _isOpen);

    /// <summary>A person pulls at the lid.</summary>
    /// <returns>True when it is open now; false when the bolt holds it.</returns>
    public bool TryOpen() => _board.Under(() => IsFree() && Move(Deeds.OpenLid, true));

    /// <summary>Same as <see cref="TryOpen"/>, for those who do not care.</summary>
    public void Open() => TryOpen();

    /// <summary>Somebody breaks it open: it gives way, bolt or not.</summary>
    public void Force() => _board.Under(() => Move(Deeds.ForceLid, true));

    /// <summary>Pushes it shut; the latch snaps in even under a bolt at rest.</summary>
    public void Close() => _board.Under(() =>
    {
        _freeUntilMs = long.MinValue;
        return Move(Deeds.CloseLid, false);
    });

    private bool IsFree() => _isOpen || (!_isStuck && (_isBoltDrawn || _board.Clock.NowMs < _freeUntilMs));

    private bool Move(string deed, bool open)
    {
        _board.Did(deed);
        bool isMoved = open != _isOpen;
        _isOpen = open;
        if (isMoved)
        {
            Moved?.Invoke(open);
        }

        Report();
        _board.Touch();
        return true;
    }

    // The switch ties its pin to ground while it is closed.
    private void Report()
    {
        bool saysOpen = _switch == LidSwitch.SaysOpen || (_switch == LidSwitch.Works && _isOpen);
        _circuit.DriveFromPart(BoardWiring.Lid, saysOpen ? null : false);
    }

    private void OnBolt(bool isDrawn)
    {
        _isBoltDrawn = isDrawn;
        if (!isDrawn && !_isOpen)
        {
            _freeUntilMs = _board.Clock.NowMs + GraceMs;
        }
    }
}
