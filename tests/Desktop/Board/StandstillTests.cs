using System.Collections.Concurrent;
using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

/// <summary>While native code has the CLR's task, the program stands still and the board goes on.</summary>
[TestClass]
public sealed class StandstillTests
{
    private const int FreePin = 5;

    [TestMethod]
    public void Freeze_HoldsEveryThreadAndEndsAfterItsTime()
    {
        using Bench bench = new(speed: 10);
        int steps = 0;
        using ManualResetEvent always = new(true);
        IChip chip = bench.Boot();
        Action[] lives = [() => chip.Sleep(10), () => chip.Wait(always, -1), () => _ = chip.UptimeMs, () => chip.Pins.Read(FreePin)];
        Array.ForEach(lives, life => chip.Run("life", () => ForEver(life, ref steps)));
        Bench.Until(() => Volatile.Read(ref steps) > 50, "all live");

        long from = bench.Board.UptimeMs;
        bench.Board.Freeze(2_000);

        // A thread that has had its last effect counts it first, when the host lets it.
        bench.Board.Pass(500);
        int frozenSteps = Volatile.Read(ref steps);
        bench.Board.Pass(1_000);
        bool stayedFrozen = bench.Board.IsFrozen;
        int frozenStepsLater = Volatile.Read(ref steps);
        Bench.Until(() => Volatile.Read(ref steps) > frozenSteps + 50, "all live again");

        Assert.IsTrue(stayedFrozen);
        Assert.AreEqual(frozenSteps, frozenStepsLater);
        Assert.IsTrue(bench.Board.UptimeMs - from >= 2_000, "the board's time went on");
    }

    [TestMethod]
    public void Freeze_NoEffectOfTheProgramAfterItReturns()
    {
        for (int round = 0; round < 20; round++)
        {
            using Bench bench = new(speed: 100, main: chip =>
            {
                bool high = false;
                int steps = 0;
                chip.Pins.SetDrive(FreePin, PinDrive.PushPull);
                ForEver(() => chip.Pins.Write(FreePin, high = !high), ref steps);
            });
            int edges = 0;
            bench.Board.Circuit[FreePin].Edge += _ => edges++;
            bench.Boot();
            Bench.Until(() => Volatile.Read(ref edges) > 20, "the program toggles");

            bench.Board.Freeze(-1);
            int atTheFreeze = edges;
            bench.Board.Pass(300);

            Assert.AreEqual(atTheFreeze, edges);
        }
    }

    [TestMethod]
    public void Freeze_ASleepThatEndsInIt_ReturnsAfterIt()
    {
        using Bench bench = new(speed: 10);
        IChip chip = bench.Boot();
        using ManualResetEventSlim isAwake = new();
        chip.Run("sleeper", () =>
        {
            chip.Sleep(100);
            isAwake.Set();
        });

        bench.Board.Freeze(1_500);
        bench.Board.Pass(1_000);
        bool early = isAwake.IsSet;

        Assert.IsFalse(early);
        Assert.IsTrue(isAwake.Wait(Bench.Patience));
    }

    [TestMethod]
    public void Freeze_TwoThatOverlap_EndWithTheLater()
    {
        using Bench bench = new(speed: 20);
        bench.Boot();

        bench.Board.Freeze(500);
        bench.Board.Freeze(3_000);
        bench.Board.Pass(1_500);
        bool between = bench.Board.IsFrozen;

        Assert.IsTrue(between);
        Bench.Until(() => !bench.Board.IsFrozen, "the later ends");
    }

    [TestMethod]
    public void Freeze_OfTheCoilsDriver_IsEndedByTheOneShot()
    {
        using Bench bench = new(speed: 10);
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(BoardWiring.Coil, PinDrive.PushPull);
        chip.Pins.Write(BoardWiring.Coil, true);

        bench.Board.Freeze(3_000);
        Bench.Until(() => !bench.Board.Coil.IsOn, "the one-shot ends the pulse");

        Assert.IsTrue(bench.Board.IsFrozen);
        Assert.IsTrue(bench.Board.Coil.LastPulseMs is >= 1_500 and < 2_500, bench.Board.Coil.LastPulseMs + " ms");
    }

    [TestMethod]
    public void Cut_InAFreezeForEver_ReturnsAtOnceAndTheNextBootRuns()
    {
        using Bench bench = new(speed: 10);
        IChip chip = bench.Boot();
        bench.Board.Freeze(-1);
        Task held = Task.Run(() => Assert.ThrowsExactly<PowerLost>(() => chip.Pins.Read(FreePin)));

        Task cut = Task.Run(bench.Board.Cut);
        bool isCut = cut.Wait(Bench.Patience);
        IChip next = bench.Boot();

        Assert.IsTrue(isCut);
        Assert.IsTrue(held.Wait(Bench.Patience));
        Assert.IsFalse(bench.Board.IsFrozen);
        next.Sleep(10);
    }

    [TestMethod]
    public void Watchdog_InAFreezeForEver_ResetsTheChip()
    {
        using Bench bench = new(speed: 100);
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(BoardWiring.Watchdog, PinDrive.PushPull);
        chip.Pins.Write(BoardWiring.Watchdog, true);

        bench.Board.Freeze(-1);
        IChip next = bench.NextChip();

        Assert.AreEqual(1, bench.Board.Watchdog.Resets);
        Assert.IsFalse(bench.Board.IsFrozen);
        next.Sleep(10);
    }

    [TestMethod]
    public void Edges_InAFreeze_ReachTheInterruptAtOnce()
    {
        using Bench bench = new(speed: 10);
        ConcurrentQueue<bool> seen = new();
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(BoardWiring.KeyRows[0], PinDrive.PushPull);
        chip.Pins.SetDrive(BoardWiring.KeyColumns[0], PinDrive.PullUp);
        using IDisposable watch = chip.Pins.Watch(BoardWiring.KeyColumns[0], seen.Enqueue);

        bench.Board.Freeze(-1);
        bench.Board.Keys.Press(0, 0);

        Bench.Until(() => seen.Count == 1, "native code sees the edge");
        Assert.IsFalse(seen.Single());
    }

    [TestMethod]
    public void Handshake_FreezesTheOthersUntilItsTimeIsOver()
    {
        using Bench bench = new(speed: 10);
        IChip chip = bench.Boot();
        int steps = 0;
        chip.Run("life", () => ForEver(() => chip.Sleep(10), ref steps));
        bench.Board.Radio.HandshakeFreezeMs = 1_000;
        long from = bench.Board.UptimeMs;
        bool wasFrozen = false;

        chip.Radio.Handshake(() => wasFrozen = bench.Board.IsFrozen);

        Assert.IsTrue(wasFrozen);
        Assert.IsFalse(bench.Board.IsFrozen);
        Assert.IsTrue(bench.Board.UptimeMs - from >= 1_000);
        Bench.Until(() => Volatile.Read(ref steps) > 0, "the others live again");
    }

    [TestMethod]
    public void Handshake_ThatStalls_NeverEnds()
    {
        using Bench bench = new(speed: 100);
        IChip chip = bench.Boot();
        bench.Board.Radio.Fault = RadioFault.StalledHandshake;
        Task shake = Task.Run(() => Assert.ThrowsExactly<PowerLost>(() => chip.Radio.Handshake(() => { })));

        Bench.Until(() => bench.Board.IsFrozen, "it has begun");
        bench.Board.Pass(20_000);
        bool isStillOn = bench.Board.IsFrozen && !shake.IsCompleted;
        bench.Board.Cut();

        Assert.IsTrue(isStillOn);
        Assert.IsTrue(shake.Wait(Bench.Patience));
    }

    private static void ForEver(Action step, ref int steps)
    {
        while (true)
        {
            step();
            Interlocked.Increment(ref steps);
        }
    }
}
