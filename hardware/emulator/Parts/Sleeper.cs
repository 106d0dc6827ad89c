namespace Lockbox.Emulator.Parts;

/// <summary>A thread that waits in the time of a <see cref="LockStepClock"/>.</summary>
internal sealed class Sleeper
{
    private readonly object _bed = new();
    private int _signalled;

    public WaitHandle[] Signals { get; set; } = [];

    public long UntilMs { get; set; }

    public bool IsAsleep { get; set; }

    public void Wake(int signalled)
    {
        lock (_bed)
        {
            _signalled = signalled;
            IsAsleep = false;
            Monitor.Pulse(_bed);
        }
    }

    /// <returns>What it was woken with.</returns>
    public int Await()
    {
        lock (_bed)
        {
            while (IsAsleep)
            {
                Monitor.Wait(_bed);
            }

            return _signalled;
        }
    }
}
