using Lockbox.Nano;
using Lockbox.Wiring;

namespace Nano.System.Threading;

/// <summary>A thread of the program. An exception that escapes its body ends this thread alone.</summary>
public sealed class Thread
{
    [ThreadStatic]
    private static Thread? _current;

    private static int _lastId;

    private readonly ThreadStart? _start;
    private readonly global::System.Threading.ManualResetEvent _ended = new(false);
    private readonly IChip _chip;
    private int _started;

    public Thread(ThreadStart start)
        : this(start, Chip.Powered())
    {
        ArgumentNullException.ThrowIfNull(start);
    }

    private Thread(ThreadStart? start, IChip chip)
    {
        _start = start;
        _chip = chip;
        ManagedThreadId = Interlocked.Increment(ref _lastId);
    }

    public static Thread CurrentThread => _current ??= new Thread(null, Chip.Powered()) { _started = 1 };

    public int ManagedThreadId { get; }

    /// <summary>Kept, without effect here.</summary>
    public ThreadPriority Priority { get; set; } = ThreadPriority.Normal;

    public bool IsAlive => Volatile.Read(ref _started) == 1 && !_ended.WaitOne(0);

    /// <summary>Sleeps for whole ticks of 10 ms, rounded up; 0 yields, -1 is for ever.</summary>
    public static void Sleep(int millisecondsTimeout)
    {
        IChip chip = Chip.Powered();
        if (millisecondsTimeout == 0)
        {
            global::System.Threading.Thread.Yield();
            return;
        }

        if (millisecondsTimeout < 0)
        {
            chip.Wait(new global::System.Threading.ManualResetEvent(false), Timeout.Infinite);
            return;
        }

        chip.Sleep(Ticks.RoundUp(millisecondsTimeout));
    }

    public static void Sleep(TimeSpan timeout)
    {
        Sleep(Ticks.FromTimeSpan(timeout));
    }

    /// <exception cref="ThreadStateException">It was started before.</exception>
    public void Start()
    {
        _chip.EnsurePower();
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new ThreadStateException("a thread starts once");
        }

        _chip.Run("thread " + ManagedThreadId, Body);
    }

    public void Join()
    {
        _chip.EnsurePower();
        _chip.Wait(_ended, Timeout.Infinite);
    }

    /// <returns>False when the time was up first.</returns>
    public bool Join(int millisecondsTimeout)
    {
        _chip.EnsurePower();
        return _chip.Wait(_ended, Ticks.RoundUp(millisecondsTimeout));
    }

    public bool Join(TimeSpan timeout)
    {
        return Join(Ticks.FromTimeSpan(timeout));
    }

    private void Body()
    {
        _current = this;
        try
        {
            Guarded.Run(_chip, "thread " + ManagedThreadId, () => _start!());
        }
        finally
        {
            _current = null;
            _ended.Set();
        }
    }
}
