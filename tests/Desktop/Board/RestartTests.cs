using System.Diagnostics;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class RestartTests
{
    private const int FreePin = 5;

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
}
