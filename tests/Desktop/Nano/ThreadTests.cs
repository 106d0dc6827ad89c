using System.Collections.Concurrent;
using Lockbox.Wiring;
using NanoCancellation = global::Nano.System.Threading.CancellationTokenSource;
using NanoEnvironment = global::Nano.System.Environment;
using NanoEvent = global::Nano.System.Threading.AutoResetEvent;
using NanoThread = global::Nano.System.Threading.Thread;
using NanoTimer = global::Nano.System.Threading.Timer;
using WaitHandles = global::Nano.Members.System_Threading_WaitHandle;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class ThreadTests
{
    private readonly FakeChip _chip = new();

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
    }

    [TestMethod]
    [DataRow(1, 10)]
    [DataRow(10, 10)]
    [DataRow(11, 20)]
    public void Sleep_takes_whole_ticks(int asked, int slept)
    {
        NanoThread.Sleep(asked);

        CollectionAssert.AreEqual(new[] { slept }, _chip.Sleeps.ToArray());
    }

    [TestMethod]
    public void Sleeping_for_no_time_only_yields()
    {
        NanoThread.Sleep(0);

        Assert.AreEqual(0, _chip.Sleeps.Count);
    }

    [TestMethod]
    public void A_wait_takes_whole_ticks_through_the_base_class_too()
    {
        WaitHandle signal = new NanoEvent(false);

        Assert.IsFalse(signal.WaitOne(15, false));

        CollectionAssert.AreEqual(new[] { 20 }, _chip.Waits.ToArray());
    }

    [TestMethod]
    public void A_signal_lets_one_waiter_through()
    {
        NanoEvent signal = new(false);
        signal.Set();

        Assert.IsTrue(signal.WaitOne(0, false));
        Assert.IsFalse(signal.WaitOne(0, false));
        signal.Set();
        Assert.AreEqual(1, WaitHandles.WaitAny(new WaitHandle[] { new NanoEvent(false), signal }, 100, false));
        Assert.AreEqual(WaitHandle.WaitTimeout, WaitHandles.WaitAny(new WaitHandle[] { signal }, 10, false));
    }

    [TestMethod]
    public void A_cancellation_with_a_delay_waits_in_board_time()
    {
        using NanoCancellation source = new(15);
        using NanoCancellation never = new(Timeout.Infinite);

        Soon.IsTrue(() => source.IsCancellationRequested, "the end of the delay");

        Assert.IsTrue(source.Token.IsCancellationRequested);
        Assert.IsTrue(_chip.Waits.Any(wait => wait is > 10 and <= 20));
        Assert.IsFalse(never.Token.IsCancellationRequested);
        never.Cancel();
        Assert.IsTrue(never.Token.IsCancellationRequested);
    }

    [TestMethod]
    public void The_clock_steps_by_ten()
    {
        Soon.IsTrue(() => _chip.UptimeMs % 10 == 7, "a time between two steps");

        Assert.AreEqual(0L, NanoEnvironment.TickCount64 % 10);
    }

    [TestMethod]
    public void An_exception_ends_its_thread_alone_and_is_printed()
    {
        NanoThread thread = new(() => throw new InvalidOperationException("first\nsecond"));
        thread.Start();
        thread.Join();

        Assert.IsFalse(thread.IsAlive);
        Assert.Contains("InvalidOperationException: first | second", _chip.Lines.Single());
    }

    [TestMethod]
    public void A_cut_ends_sleepers_waiters_and_timers()
    {
        new NanoThread(() => NanoThread.Sleep(-1)).Start();
        new NanoThread(() => new NanoEvent(false).WaitOne()).Start();
        NanoTimer timer = new(_ => { }, null, 0, 10);
        Assert.IsFalse(_chip.AllThreadsEnded);

        _chip.Cut();

        Soon.IsTrue(() => _chip.AllThreadsEnded, "the end of all threads");
        Assert.ThrowsExactly<PowerLost>(() => timer.Change(0, 0));
        Assert.ThrowsExactly<PowerLost>(() => NanoThread.Sleep(0));
    }

    [TestMethod]
    public void All_timers_call_back_on_one_thread_and_missed_ticks_are_skipped()
    {
        ConcurrentQueue<int> threads = new();
        int slow = 0;
        using ManualResetEventSlim gate = new(false);
        using NanoTimer blocking = new(_ => Block(threads, gate), null, 0, -1);
        Soon.IsTrue(() => threads.Count == 1, "the first callback");
        using NanoTimer periodic = new(_ => Count(threads, ref slow), null, 10, 10);

        Assert.IsFalse(Soon.Comes(() => threads.Count > 1, 300), "a callback came while another ran");
        long opened = _chip.UptimeMs;
        gate.Set();
        Soon.IsTrue(() => Volatile.Read(ref slow) > 2, "the periodic callbacks");

        Assert.AreEqual(1, threads.Distinct().Count());
        Assert.IsTrue(slow <= ((_chip.UptimeMs - opened) / 10) + 2, "missed ticks were made up for");
    }

    private static void Block(ConcurrentQueue<int> threads, ManualResetEventSlim gate)
    {
        threads.Enqueue(Environment.CurrentManagedThreadId);
        gate.Wait(10_000);
    }

    private static void Count(ConcurrentQueue<int> threads, ref int count)
    {
        threads.Enqueue(Environment.CurrentManagedThreadId);
        Interlocked.Increment(ref count);
    }
}
