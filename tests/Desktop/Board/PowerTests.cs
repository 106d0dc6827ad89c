using System.Diagnostics;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class PowerTests
{
    private const int FreePin = 5;

    [TestMethod]
    public void Cut_WhileAThreadTogglesAndCommits_StopsEveryEffect()
    {
        for (int round = 0; round < 20; round++)
        {
            using Bench bench = new(main: Busy);
            int edges = 0;
            bench.Board.Circuit[FreePin].Edge += _ => edges++;
            bench.Boot();
            Bench.Until(() => Volatile.Read(ref edges) > 100, "the program toggles");

            bench.Board.Cut();
            int edgesAtTheCut = edges;
            int commitsAtTheCut = bench.Board.Flash.Commits;
            Thread.Sleep(5);

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
        long noticed = Interlocked.Read(ref rounds);
        Thread.Sleep(20);
        Assert.AreEqual(noticed, Interlocked.Read(ref rounds));
    }

    [TestMethod]
    public void Reboot_BootsAgainWithPinsFloatingAndPowerOn()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(FreePin, PinDrive.PushPull);
        chip.Pins.Write(FreePin, true);

        Assert.ThrowsExactly<PowerLost>(chip.Reboot);
        bool stayedOn = bench.Board.IsPowered;
        IChip next = bench.NextChip();

        Assert.IsTrue(stayedOn);
        Assert.IsFalse(next.Pins.Read(FreePin));
        Assert.AreEqual(2, bench.Board.BootCount);
    }

    [TestMethod]
    public void Reboot_CutBeforeItBoots_StaysOff()
    {
        for (int round = 0; round < 50; round++)
        {
            using Bench bench = new();
            IChip chip = bench.Boot();
            Assert.ThrowsExactly<PowerLost>(chip.Reboot);
            bench.Board.Cut();

            Assert.IsFalse(bench.Board.IsPowered);
            Assert.AreEqual(0, bench.Board.UptimeMs);
            int boots = bench.Board.BootCount;
            bench.Board.Restore();
            Assert.AreEqual(boots + 1, bench.Board.BootCount);
        }
    }

    [TestMethod]
    public void Main_ThatEndsOrThrows_LeavesTheOutputsAndSaysSo()
    {
        using Bench bench = new(main: chip =>
        {
            chip.Pins.SetDrive(FreePin, PinDrive.PushPull);
            chip.Pins.Write(FreePin, true);
            throw new InvalidOperationException("a bug");
        });

        IChip chip = bench.Boot();

        Bench.Until(() => bench.Board.Console.Any(line => line.Contains("a bug")), "the console says so");
        Assert.IsTrue(chip.Pins.Read(FreePin));
        Assert.AreEqual(1, bench.Board.BootCount);
    }

    [TestMethod]
    public void Restore_WhenOn_DoesNothing()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();

        bench.Board.Restore();

        chip.EnsurePower();
        Assert.AreEqual(1, bench.Board.BootCount);
    }

    [TestMethod]
    public void Clock_StartsIn1970AtEachPowerUpAndKeepsWhatIsSet()
    {
        using Bench bench = new(speed: 50);
        IChip chip = bench.Boot();
        int yearAtFirst = chip.UtcNow.Year;
        chip.UtcNow = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        chip.Sleep(1_000);

        DateTime later = chip.UtcNow;
        bench.Board.Cut();

        Assert.AreEqual(1970, yearAtFirst);
        Assert.IsTrue(later >= new DateTime(2030, 1, 1, 0, 0, 1, DateTimeKind.Utc) && later.Year == 2030);
        Assert.AreEqual(1970, bench.Boot().UtcNow.Year);
    }

    [TestMethod]
    public void Sleep_AtTwentyfoldSpeed_TakesItsBoardTimeInATwentiethOfReal()
    {
        using Bench bench = new(speed: 20);
        IChip chip = bench.Boot();
        long from = chip.UptimeMs;
        Stopwatch real = Stopwatch.StartNew();

        chip.Sleep(4_000);

        Assert.IsTrue(chip.UptimeMs - from >= 4_000);
        Assert.IsTrue(real.ElapsedMilliseconds is >= 199 and < 2_000, real.ElapsedMilliseconds + " ms");
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

    private static void Busy(IChip chip)
    {
        chip.Run("writer", () =>
        {
            while (true)
            {
                chip.Disk.Commit("a", [1]);
            }
        });
        chip.Pins.SetDrive(FreePin, PinDrive.PushPull);
        for (bool level = true; ; level = !level)
        {
            chip.Pins.Write(FreePin, level);
        }
    }
}
