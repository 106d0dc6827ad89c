namespace Lockbox.Tests.Model;

/// <summary>The coil and the lid it frees: two pulses at most, with rests (PROTOCOL.md 5).</summary>
internal sealed class ModelCoil(ModelClock clock)
{
    private const int PulseMs = 700;
    private const int RestMs = 5000;
    private const int LidMs = 5000;
    private const int MinuteMs = 60000;

    private readonly List<long> _pulsesAtMs = [];

    private bool _isDue;
    private int _given;

    // Nobody knows how long the coil was on before the power went.
    private long _restedAtMs = RestMs;
    private long _offAtMs;

    public bool IsOn { get; private set; }

    public int Pulses => _pulsesAtMs.Count;

    /// <summary>Null while an opening is under way; then whether the lid opened.</summary>
    public bool? Opened { get; private set; }

    public long DueMs
    {
        get
        {
            long end = IsOn ? _offAtMs : long.MaxValue;
            long step = _isDue ? Math.Max(DrawableAtMs, clock.NowMs + 10) : _offAtMs + LidMs;
            return Opened is null && _given + (_isDue ? 1 : 0) > 0 ? Math.Min(end, step) : end;
        }
    }

    private long DrawableAtMs => Pulses < 10 ? _restedAtMs : Math.Max(_restedAtMs, _pulsesAtMs[^10] + MinuteMs);

    public void Start(bool isLidOpen)
    {
        (_isDue, _given, Opened) = (true, 0, null);
        Go(isLidOpen);
    }

    /// <summary>One pulse without an opening, if the coil is ready for it.</summary>
    public void Draw()
    {
        if (!IsOn && clock.NowMs >= DrawableAtMs)
        {
            (IsOn, _offAtMs) = (true, clock.NowMs + PulseMs);
            _pulsesAtMs.Add(clock.NowMs);
        }
    }

    public void Release()
    {
        if (IsOn && clock.NowMs >= _offAtMs)
        {
            IsOn = false;
            _restedAtMs = clock.NowMs + RestMs;
        }
    }

    public void Go(bool isLidOpen)
    {
        if (_isDue && !IsOn && clock.NowMs >= DrawableAtMs)
        {
            (_isDue, IsOn, _given, _offAtMs) = (false, true, _given + 1, clock.NowMs + PulseMs);
            _pulsesAtMs.Add(clock.NowMs);
        }

        if (_isDue || Opened is not null || _given == 0)
        {
            return;
        }

        bool isOver = clock.NowMs >= _offAtMs + LidMs;
        Opened = isLidOpen ? true : isOver && _given == 2 ? false : null;
        _isDue = Opened is null && isOver;
    }
}
