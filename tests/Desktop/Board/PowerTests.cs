using System.Diagnostics;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class PowerTests
{
    private const int FreePin = 5;

    [TestMethod]
    public void Cut_WhileAThreadTogglesAndCommits_StopsEveryEffectOnTheNextPowerUpToo()
    {
        for (int round = 0; round < 50; round++)
        {
            int boots = 0;
            int ended = 0;
            using Bench bench = new(main: chip => BusyAtFirst(chip, ++boots, () => Interlocked.Increment(ref ended)));
            int edges = 0;
            bench.Board.Circuit[FreePin].Edge += _ => edges++;
            bench.Boot();
            Bench.Until(() => Volatile.Read(ref edges) > 100, "the program toggles");

            bench.Board.Cut();
            int edgesAtTheCut = edges;
            int commitsAtTheCut = bench.Board.Flash.Commits;
            bench.Boot();
            Bench.Until(() => Volatile.Read(ref ended) == 2, "both threads have noticed");

            Assert.AreEqual(edgesAtTheCut, edges);
            Assert.AreEqual(commitsAtTheCut, bench.Board.Flash.Commits);
        }
    }

    [TestMethod]
    public void Cut_EveryMemberOfTheOldChip_ThrowsPowerLost()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(FreePin, PinDrive.PushPull);
        using ManualResetEvent signal = new(true);

        bench.Board.Cut();
        bench.Boot();

        Action[] members =
        [
            chip.EnsurePower, chip.Reboot, () => chip.Sleep(0), () => chip.Print("x"), () => chip.Wait(signal, 0), () => _ = chip.UptimeMs,
            () => _ = chip.UtcNow, () => chip.UtcNow = DateTime.UnixEpoch, () => chip.Run("x", () => { }), () => chip.Pins.Write(FreePin, true),
            () => chip.Pins.Read(FreePin), () => chip.Pins.SetDrive(FreePin, PinDrive.PullUp), () => chip.Pins.Watch(FreePin, _ => { }),
            () => chip.Spi.Transfer(1, 19, 0, 1, [1], [0]), () => chip.Spi.Route(1, SpiSignal.Clock, 18), () => chip.Disk.Commit("a", []),
            () => chip.Disk.Read("a"), () => chip.Disk.Delete("a"), () => chip.Disk.Names(), () => chip.Radio.Join(0),
            () => chip.Radio.Connection(), () => _ = chip.Radio.HasAddress,
        ];
        Array.ForEach(members, member => Assert.ThrowsExactly<PowerLost>(member));
        Assert.AreEqual(2, bench.Board.BootCount);
        Assert.AreEqual(0, bench.Board.Flash.Commits);
    }

    [TestMethod]
    public void Cut_WakesSleepersAtOnce()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        using ManualResetEvent never = new(false);
        int awake = 0;
        Array.ForEach<Action>([() => chip.Sleep(-1), () => chip.Sleep(3_600_000), () => chip.Wait(never, -1)], wait => chip.Run("sleeper", () =>
        {
            try
            {
                wait();
            }
            finally
            {
                Interlocked.Increment(ref awake);
            }
        }));

        bench.Board.Cut();

        Bench.Until(() => awake == 3, "all three wake");
    }

    [TestMethod]
    public void Cut_ReturnsAfterTheCallbacksAndTheyFindThePowerGone()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        bool foundPower = true;
        chip.PowerGone.Register(() =>
        {
            try
            {
                chip.EnsurePower();
            }
            catch (PowerLost)
            {
                foundPower = false;
            }
        });

        bench.Board.Cut();

        Assert.IsFalse(foundPower);
    }

    [TestMethod]
    public void Cut_WhileACallbackNeedsALockOfTheProgram_DoesNotHang()
    {
        using Bench bench = new();
        object programLock = new();
        using ManualResetEventSlim isHeld = new();
        IChip chip = bench.Boot();
        chip.PowerGone.Register(() =>
        {
            lock (programLock)
            {
            }
        });
        chip.Run("holder", () =>
        {
            lock (programLock)
            {
                isHeld.Set();
                chip.Sleep(-1);
            }
        });
        isHeld.Wait();

        Task cut = Task.Run(bench.Board.Cut);

        Assert.IsTrue(cut.Wait(Bench.Patience));
    }

    [TestMethod]
    public void Program_ThatCatchesEverythingForEver_StopsBurningTheProcessor()
    {
        long rounds = 0;
        using Bench bench = new(main: chip =>
        {
            while (true)
            {
                try
                {
                    chip.Sleep(1);
                }
                catch (Exception)
                {
                    Interlocked.Increment(ref rounds);
                }
            }
        });
        bench.Boot();

        bench.Board.Cut();

        Bench.Until(() => Interlocked.Read(ref rounds) >= 1_000, "it has noticed");
        Stopwatch since = Stopwatch.StartNew();
        Bench.Until(() => since.ElapsedMilliseconds > 20, "it had time to go on");
        Assert.AreEqual(1_000, Interlocked.Read(ref rounds));
    }

    [TestMethod]
    public void Changed_IsRaisedForAPress()
    {
        using Bench bench = new();
        using ManualResetEventSlim raised = new();
        bench.Board.Changed += raised.Set;

        bench.Board.Keys.Press(0, 0);

        Assert.IsTrue(raised.Wait(Bench.Patience));
    }

    private static void BusyAtFirst(IChip chip, int boot, Action end)
    {
        if (boot == 1)
        {
            chip.Run("writer", () => ForEver(() => chip.Disk.Commit("a", [1]), end));
            bool up = false;
            ForEver(() => chip.Pins.SetDrive(FreePin, (up = !up) ? PinDrive.PullUp : PinDrive.PullDown), end);
        }
    }

    private static void ForEver(Action step, Action end)
    {
        try
        {
            while (true)
            {
                step();
            }
        }
        finally
        {
            end();
        }
    }
}
