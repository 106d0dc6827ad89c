using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class WatchdogTests
{
    [TestMethod]
    public void Chip_ThatNeverPets_IsLeftAlone()
    {
        using Bench bench = new(speed: 100);
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(BoardWiring.Watchdog, PinDrive.PushPull);

        chip.Sleep(30_000);

        Assert.AreEqual(1, bench.Board.BootCount);
        Assert.IsFalse(bench.Board.Watchdog.IsArmed);
    }

    [TestMethod]
    public void Chip_ThatStopsPetting_IsResetAndBootsAgain()
    {
        using Bench bench = new(speed: 100);
        IChip chip = Boot(bench);
        chip.Pins.Write(BoardWiring.Watchdog, true);

        IChip next = bench.NextChip();

        Assert.AreEqual(1, bench.Board.Watchdog.Resets);
        Assert.AreEqual(2, bench.Board.BootCount);
        Assert.IsFalse(bench.Board.Watchdog.IsArmed);
        Assert.ThrowsExactly<PowerLost>(chip.EnsurePower);
        next.EnsurePower();
    }

    [TestMethod]
    public void Chip_ThatPetsInTime_IsLeftAlone()
    {
        using Bench bench = new(speed: 20);
        IChip chip = Boot(bench);

        for (int i = 0; i < 6; i++)
        {
            chip.Pins.Write(BoardWiring.Watchdog, i % 2 == 0);
            chip.Sleep(4_000);
        }

        Assert.AreEqual(0, bench.Board.Watchdog.Resets);
        Assert.IsTrue(bench.Board.Watchdog.IsArmed);
    }

    [TestMethod]
    public void Board_WithoutPower_IsNotReset()
    {
        using Bench bench = new(speed: 100);
        Boot(bench).Pins.Write(BoardWiring.Watchdog, true);
        bench.Board.Cut();
        bench.Board.Watchdog.TimeoutMs = 1;

        Bench.Until(() => bench.Board.Substrate.Clock.NowMs > 11_000, "the time-out has passed");

        Assert.IsFalse(bench.Board.IsPowered);
        Assert.AreEqual(0, bench.Board.Watchdog.Resets);
    }

    [TestMethod]
    public void Bite_SetsTheLatchUntilTheNextEdge()
    {
        using Bench bench = new(speed: 100);
        IChip chip = Boot(bench);
        bool before = chip.Pins.Read(BoardWiring.Bitten);
        chip.Pins.Write(BoardWiring.Watchdog, true);
        bool petted = chip.Pins.Read(BoardWiring.Bitten);

        IChip next = bench.NextChip();
        bool bitten = next.Pins.Read(BoardWiring.Bitten);
        next.Pins.SetDrive(BoardWiring.Watchdog, PinDrive.PushPull);
        bool untilTheEdge = next.Pins.Read(BoardWiring.Bitten);
        next.Pins.Write(BoardWiring.Watchdog, true);

        Assert.IsFalse(before || petted);
        Assert.IsTrue(bitten && untilTheEdge && !next.Pins.Read(BoardWiring.Bitten));
        Assert.IsFalse(bench.Board.Watchdog.IsLatched);
    }

    [TestMethod]
    public void Reboot_ByTheProgram_LeavesTheLatchAsItIs()
    {
        using Bench bench = new(speed: 100);
        IChip chip = Boot(bench);
        chip.Pins.Write(BoardWiring.Watchdog, true);
        Assert.ThrowsExactly<PowerLost>(chip.Reboot);
        IChip rebooted = bench.NextChip();
        bool afterAReboot = rebooted.Pins.Read(BoardWiring.Bitten);
        rebooted.Pins.SetDrive(BoardWiring.Watchdog, PinDrive.PushPull);
        rebooted.Pins.Write(BoardWiring.Watchdog, true);

        IChip bitten = bench.NextChip();
        Assert.ThrowsExactly<PowerLost>(bitten.Reboot);

        Assert.IsFalse(afterAReboot);
        Assert.IsTrue(bench.NextChip().Pins.Read(BoardWiring.Bitten));
    }

    [TestMethod]
    public void PowerOn_FindsTheLatchClear()
    {
        using Bench bench = new(speed: 100);
        Boot(bench).Pins.Write(BoardWiring.Watchdog, true);
        bench.NextChip();

        bench.Board.Cut();

        Assert.IsFalse(bench.Boot().Pins.Read(BoardWiring.Bitten));
        Assert.AreEqual(1, bench.Board.Watchdog.Resets);
    }

    private static IChip Boot(Bench bench)
    {
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(BoardWiring.Watchdog, PinDrive.PushPull);
        return chip;
    }
}
