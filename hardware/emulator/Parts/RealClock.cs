using System.Diagnostics;

namespace Lockbox.Emulator.Parts;

/// <summary>Time that passes by itself, at <see cref="BoardSettings.Speed"/>.</summary>
internal sealed class RealClock : BoardClock
{
    private readonly Stopwatch _sinceMade = Stopwatch.StartNew();
    private readonly double _speed;

    public RealClock(double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        _speed = speed;
    }

    public override long NowMs => (long)(_sinceMade.Elapsed.TotalMilliseconds * _speed);

    internal override int Wait(WaitHandle[] signals, long untilMs)
    {
        while (true)
        {
            long leftMs = untilMs == Never ? Never : untilMs - NowMs;
            int signalled = WaitHandle.WaitAny(signals, ToReal(leftMs));
            if (signalled != WaitHandle.WaitTimeout || leftMs <= 0)
            {
                return signalled;
            }
        }
    }

    /// <summary>Real milliseconds for so much board time, rounded up, so that no wait ends early.</summary>
    private int ToReal(long leftMs) => leftMs switch
    {
        Never => Timeout.Infinite,
        <= 0 => 0,
        _ => (int)Math.Clamp(Math.Ceiling(leftMs / _speed), 1, int.MaxValue),
    };
}
