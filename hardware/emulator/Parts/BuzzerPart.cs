using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>A sound of the buzzer that has ended.</summary>
/// <param name="AtMs">When it began, board time.</param>
/// <param name="LengthMs">How long it was.</param>
public sealed record Beep(long AtMs, long LengthMs);

/// <summary>The active buzzer behind its transistor: it sounds while GPIO 2 is high. Nobody wants to hear it for long.</summary>
public sealed class BuzzerPart
{
    private const int MostRemembered = 200;

    private readonly Queue<Beep> _beeps = new();
    private readonly Substrate _board;
    private long _onSinceMs;
    private bool _isOn;
    private int _count;

    internal BuzzerPart(Substrate board, Circuit circuit)
    {
        _board = board;
        circuit[BoardWiring.Buzzer].Edge += OnEdge;
    }

    /// <summary>Told under the board's lock when it begins to sound (-1) and when it ends, with the milliseconds it sounded.</summary>
    internal event Action<long>? Sounded;

    /// <summary>Board milliseconds after which it complains.</summary>
    public int LongestMs { get; set; } = 5_000;

    public bool IsOn => _board.Under(() => _isOn);

    /// <summary>Sounds begun since the board was made.</summary>
    public int Count => _board.Under(() => _count);

    /// <summary>The last 200 that have ended, oldest first.</summary>
    public IReadOnlyList<Beep> Beeps => _board.Under(() => _beeps.ToArray());

    internal void PowerDown() => OnEdge(false);

    private void OnEdge(bool high)
    {
        if (high == _isOn)
        {
            return;
        }

        _isOn = high;
        if (high)
        {
            Begin();
        }
        else
        {
            End();
        }

        _board.Touch();
    }

    private void Begin()
    {
        _onSinceMs = _board.Clock.NowMs;
        int beep = ++_count;
        Sounded?.Invoke(-1);
        _board.Thread.At(_onSinceMs + LongestMs, () => Complain(beep));
    }

    private void End()
    {
        if (_beeps.Count == MostRemembered)
        {
            _beeps.Dequeue();
        }

        long lengthMs = _board.Clock.NowMs - _onSinceMs;
        _beeps.Enqueue(new Beep(_onSinceMs, lengthMs));
        Sounded?.Invoke(lengthMs);
    }

    private void Complain(int beep)
    {
        lock (_board.Gate)
        {
            if (_isOn && beep == _count)
            {
                _board.Complain("buzzer", "still sounding after " + LongestMs + " ms");
            }
        }
    }
}
