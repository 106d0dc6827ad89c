using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The solenoid, its MOSFET and the hardware one-shot in front of it: whatever the pin does, the current ends after
/// <see cref="OneShotMs"/> and needs a new edge. Used beyond its rating it complains, but goes on working.
/// </summary>
public sealed class CoilPart
{
    private const int MinuteMs = 60_000;
    private const int MishapAfterMs = 100;

    private readonly Queue<(long From, long Until)> _lastMinute = new();
    private readonly Substrate _board;
    private long _onSinceMs;
    private long _offSinceMs = long.MinValue / 2;
    private bool _isOn;
    private bool _isDrawn;
    private bool _isJammed;
    private CoilMishap _mishap;
    private int _pulses;
    private long _lastPulseMs;

    internal CoilPart(Substrate board, Circuit circuit)
    {
        _board = board;
        circuit[BoardWiring.Coil].Edge += OnGate;
    }

    /// <summary>Told under the board's lock when the bolt is drawn (true) and when the spring returns it.</summary>
    internal event Action<bool>? BoltMoved;

    /// <summary>Told under the board's lock when current flows (true) and when it ends, whatever the bolt does.</summary>
    internal event Action<bool>? Switched;

    /// <summary>Told under the board's lock, in the middle of a pulse.</summary>
    internal event Action<CoilMishap>? Struck;

    /// <summary>As long as the board's may be: by its parts it is 0.77 to 1.46 s (hardware/board/spice).</summary>
    public int OneShotMs { get; set; } = 1_500;

    public int ShortestPauseMs { get; set; } = 5_000;

    public int MostPulsesAMinute { get; set; } = 10;

    /// <summary>Set true for a bolt that stays where it is while current flows.</summary>
    public bool IsJammed
    {
        get => _board.Under(() => _isJammed);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.JamCoil, value ? 1 : 0);
            return _isJammed = value;
        });
    }

    /// <summary>What happens in the middle of the next pulse; then it is <see cref="CoilMishap.None"/> again.</summary>
    public CoilMishap Mishap
    {
        get => _board.Under(() => _mishap);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.CoilMishap, (int)value);
            return _mishap = value;
        });
    }

    /// <summary>Whether current flows.</summary>
    public bool IsOn => _board.Under(() => _isOn);

    /// <summary>As long as current flows, unless it is jammed.</summary>
    public bool BoltDrawn => _board.Under(() => _isDrawn);

    /// <summary>Pulses begun since the board was made.</summary>
    public int Pulses => _board.Under(() => _pulses);

    /// <summary>Length of the last finished pulse in board milliseconds; 0 before the first.</summary>
    public long LastPulseMs => _board.Under(() => _lastPulseMs);

    /// <summary>The share of the last minute in which current flowed, 0 to 1.</summary>
    public double Duty => _board.Under(MeasureDuty);

    internal void PowerDown() => EndPulse();

    private void OnGate(bool high)
    {
        if (high)
        {
            BeginPulse();
        }
        else
        {
            EndPulse();
        }
    }

    private void BeginPulse()
    {
        long now = _board.Clock.NowMs;
        ForgetBefore(now - MinuteMs);
        _onSinceMs = now;
        _isOn = true;
        int pulse = ++_pulses;
        if (now - _offSinceMs < ShortestPauseMs)
        {
            _board.Complain("coil", "a pulse " + (now - _offSinceMs) + " ms after the last");
        }

        if (_lastMinute.Count >= MostPulsesAMinute)
        {
            _board.Complain("coil", "more than " + MostPulsesAMinute + " pulses in a minute");
        }

        _board.Thread.At(now + OneShotMs, () => EndByOneShot(pulse));
        PlanMishap(now, pulse);
        Switched?.Invoke(true);
        _isDrawn = !_isJammed;
        if (_isDrawn)
        {
            BoltMoved?.Invoke(true);
        }

        _board.Touch();
    }

    private void PlanMishap(long now, int pulse)
    {
        if (_mishap != CoilMishap.None)
        {
            _board.Thread.At(now + MishapAfterMs, () => Strike(pulse));
        }
    }

    private void Strike(int pulse)
    {
        lock (_board.Gate)
        {
            CoilMishap mishap = _mishap;
            if (_isOn && pulse == _pulses && mishap != CoilMishap.None)
            {
                _mishap = CoilMishap.None;
                Struck?.Invoke(mishap);
            }
        }
    }

    private void EndByOneShot(int pulse)
    {
        lock (_board.Gate)
        {
            if (_isOn && pulse == _pulses)
            {
                _board.Complain("coil", "still driven after " + OneShotMs + " ms");
                EndPulse();
            }
        }
    }

    private void EndPulse()
    {
        if (!_isOn)
        {
            return;
        }

        _isOn = false;
        _offSinceMs = _board.Clock.NowMs;
        _lastPulseMs = _offSinceMs - _onSinceMs;
        _lastMinute.Enqueue((_onSinceMs, _offSinceMs));
        Switched?.Invoke(false);
        if (_isDrawn)
        {
            _isDrawn = false;
            BoltMoved?.Invoke(false);
        }

        _board.Touch();
    }

    private double MeasureDuty()
    {
        long now = _board.Clock.NowMs;
        long start = now - MinuteMs;
        ForgetBefore(start);
        long onMs = _lastMinute.Sum(pulse => pulse.Until - Math.Max(pulse.From, start));
        return (onMs + (_isOn ? now - _onSinceMs : 0)) / (double)MinuteMs;
    }

    private void ForgetBefore(long boardMs)
    {
        while (_lastMinute.TryPeek(out (long From, long Until) oldest) && oldest.Until < boardMs)
        {
            _lastMinute.Dequeue();
        }
    }
}
