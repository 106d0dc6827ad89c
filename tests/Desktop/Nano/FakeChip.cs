using System.Collections.Concurrent;
using System.Diagnostics;
using Lockbox.Wiring;

namespace Lockbox.Tests.Nano;

/// <summary>A chip with nothing soldered to it, in real time. Becomes the current one of the stand-ins.</summary>
internal sealed class FakeChip : IChip, IDisposable
{
    private readonly CancellationTokenSource _power = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ConcurrentBag<Thread> _threads = new();

    public FakeChip()
    {
        Lockbox.Nano.Chip.Current = this;
    }

    public FakePins PinWires { get; } = new();

    public FakeSpi SpiWires { get; } = new();

    public FakeDisk Flash { get; } = new();

    public FakeRadio Air { get; } = new();

    public ConcurrentQueue<int> Sleeps { get; } = new();

    public ConcurrentQueue<int> Waits { get; } = new();

    public ConcurrentQueue<string> Lines { get; } = new();

    public int Reboots { get; private set; }

    public IPins Pins => PinWires;

    public ISpiBus Spi => SpiWires;

    public IDisk Disk => Flash;

    public IRadio Radio => Air;

    public IMemory Memory { get; } = new FakeMemory();

    public long UptimeMs => _clock.ElapsedMilliseconds;

    public DateTime UtcNow { get; set; } = DateTime.UnixEpoch;

    public DateTime NetworkTime => DateTime.UtcNow;

    public CancellationToken PowerGone => _power.Token;

    public bool AllThreadsEnded => _threads.All(thread => !thread.IsAlive);

    public INoise NewNoise() => new FakeNoise();

    public void Cut()
    {
        _power.Cancel();
    }

    public void EnsurePower()
    {
        if (_power.IsCancellationRequested)
        {
            throw new PowerLost();
        }
    }

    public void Sleep(int milliseconds)
    {
        Sleeps.Enqueue(milliseconds);
        _power.Token.WaitHandle.WaitOne(milliseconds);
        EnsurePower();
    }

    public bool Wait(WaitHandle signal, int milliseconds)
    {
        EnsurePower();
        Waits.Enqueue(milliseconds);
        int first = WaitHandle.WaitAny(new[] { _power.Token.WaitHandle, signal }, milliseconds);
        EnsurePower();
        return first == 1;
    }

    public void Run(string name, Action body)
    {
        Thread thread = new(() => EndQuietly(body)) { Name = name, IsBackground = true };
        _threads.Add(thread);
        thread.Start();
    }

    public void RunNative(string name, Action body) => Run(name, body);

    public void Print(string line)
    {
        EnsurePower();
        Lines.Enqueue(line);
    }

    public void Reboot()
    {
        Reboots++;
        Cut();
        throw new PowerLost();
    }

    public void Dispose()
    {
        Cut();
    }

    private static void EndQuietly(Action body)
    {
        try
        {
            body();
        }
        catch (PowerLost)
        {
            // The end of every thread at a cut.
        }
    }
}
