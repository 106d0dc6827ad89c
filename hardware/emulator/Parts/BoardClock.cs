using System.Diagnostics;

namespace Lockbox.Emulator.Parts;

/// <summary>The time of one board: it runs on while the power is off, at <see cref="BoardSettings.Speed"/>.</summary>
public sealed class BoardClock
{
    private readonly Stopwatch _sinceMade = Stopwatch.StartNew();
    private readonly double _speed;

    public BoardClock(double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        _speed = speed;
    }

    /// <summary>Board milliseconds since the board was made.</summary>
    public long NowMs => (long)(_sinceMade.Elapsed.TotalMilliseconds * _speed);

    /// <summary>Real milliseconds to wait for so much board time, at least 1 and rounded up, so that no wait ends early.</summary>
    public int ToReal(long boardMs)
    {
        double real = Math.Ceiling(boardMs / _speed);
        return (int)Math.Clamp(real, 1, int.MaxValue);
    }
}
