namespace Lockbox.Emulator.Parts;

/// <summary>The time of one board, and how its threads wait in it. It runs on while the power is off.</summary>
public abstract class BoardClock
{
    /// <summary>The instant that never comes.</summary>
    internal const long Never = long.MaxValue;

    /// <summary>Board milliseconds since the board was made.</summary>
    public abstract long NowMs { get; }

    /// <summary>Waits for one of the signals, until that board time at most.</summary>
    /// <returns>The index of the signal, or <see cref="WaitHandle.WaitTimeout"/>.</returns>
    internal abstract int Wait(WaitHandle[] signals, long untilMs);

    /// <summary>Starts a thread that lives in this time.</summary>
    internal virtual void Run(string name, Action body) => new Thread(() => body()) { IsBackground = true, Name = name }.Start();

    internal long After(long milliseconds) => milliseconds < 0 ? Never : NowMs + milliseconds;
}
