using System.Collections.Concurrent;
using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

/// <summary>Time in steps: it stands still while anybody works, and jumps while all wait.</summary>
[TestClass]
public sealed class LockStepTests
{
    private const int DayMs = 24 * 3600 * 1000;

    [TestMethod]
    public void Time_OutsideOfPass_StandsStill()
    {
        using Bench bench = Bench.InSteps(chip => chip.Sleep(1));
        bench.Boot();

        Thread.Sleep(20);

        Assert.AreEqual(0, bench.Board.UptimeMs);
        bench.Board.Pass(7);
        Assert.AreEqual(7, bench.Board.UptimeMs);
    }

    [TestMethod]
    public void Pass_OfADay_WakesEachSleeperAtItsInstant()
    {
        ConcurrentQueue<(string Who, long AtMs)> woken = new();
        using Bench bench = Bench.InSteps(chip =>
        {
            chip.Run("long", () => Wake(chip, "long", 3_600_000, woken));
            chip.Run("short", () => Wake(chip, "short", 25, woken));
        });
        bench.Boot();

        bench.Board.Pass(DayMs);

        CollectionAssert.AreEqual(new[] { ("short", 25L), ("long", 3_600_000L) }, woken.ToArray());
        Assert.AreEqual(DayMs, bench.Board.UptimeMs);
    }

    [TestMethod]
    public void Signal_WakesItsWaiterBeforeTimeMoves()
    {
        long answeredAtMs = -1;
        using AutoResetEvent asked = new(false);
        using Bench bench = Bench.InSteps(chip =>
        {
            chip.Run("waiter", () =>
            {
                bool isSignalled = chip.Wait(asked, DayMs);
                answeredAtMs = isSignalled ? chip.UptimeMs : -2;
            });
            chip.Sleep(1_000);
            asked.Set();
            chip.Sleep(DayMs);
        });
        bench.Boot();

        bench.Board.Pass(2_000);

        Assert.AreEqual(1_000, answeredAtMs);
    }

    [TestMethod]
    public void OneShot_OfAFrozenDriver_EndsThePulseToTheMillisecond()
    {
        using Bench bench = Bench.InSteps(chip =>
        {
            chip.Pins.SetDrive(BoardWiring.Coil, PinDrive.PushPull);
            chip.Pins.Write(BoardWiring.Coil, true);
            chip.Sleep(700);
            chip.Pins.Write(BoardWiring.Coil, false);
        });
        bench.Board.Coil.BoltMoved += isDrawn => FreezeIf(isDrawn, bench.Board);
        bench.Boot();

        bench.Board.Pass(3_000 + 699);
        bool wasDriven = bench.Board.Substrate.Under(() => bench.Board.Circuit[BoardWiring.Coil].Level);
        bench.Board.Pass(1);
        bool isDriven = bench.Board.Substrate.Under(() => bench.Board.Circuit[BoardWiring.Coil].Level);

        Assert.AreEqual(1_500, bench.Board.Coil.LastPulseMs);
        Assert.AreEqual(1, bench.Board.Coil.Pulses);
        Assert.IsTrue(wasDriven && !isDriven, "the program sleeps its 700 ms after the standstill, not before and not longer");
    }

    [TestMethod]
    public void Watchdog_OfAStalledChip_BitesAtItsTime()
    {
        using Bench bench = Bench.InSteps(chip =>
        {
            chip.Pins.SetDrive(BoardWiring.Watchdog, PinDrive.PushPull);
            chip.Pins.Write(BoardWiring.Watchdog, true);
            chip.Sleep(DayMs);
        });
        bench.Boot();

        bench.Board.Pass(9_999);
        int before = bench.Board.Watchdog.Resets;
        bench.Board.Pass(1);

        Assert.AreEqual(0, before);
        Assert.AreEqual(1, bench.Board.Watchdog.Resets);
    }

    [TestMethod]
    public void Network_WithoutAPeer_HasNobodyInIt()
    {
        using Bench bench = Bench.InSteps(_ => { });
        IChip chip = bench.Boot();

        Assert.ThrowsExactly<System.Net.Sockets.SocketException>(
            () => chip.Radio.Dial(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 1883)));
    }

    private static void Wake(IChip chip, string who, int afterMs, ConcurrentQueue<(string Who, long AtMs)> woken)
    {
        chip.Sleep(afterMs);
        woken.Enqueue((who, chip.UptimeMs));
    }

    private static void FreezeIf(bool isDrawn, EmulatedBoard board)
    {
        if (isDrawn)
        {
            board.Freeze(3_000);
        }
    }
}
