using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class LidTests
{
    [TestMethod]
    public void TryOpen_Locked_StaysShut()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);

        Assert.IsFalse(bench.Board.Lid.TryOpen());
        Assert.IsFalse(bench.Board.Lid.IsOpen);
        Assert.IsFalse(chip.Pins.Read(BoardWiring.Lid));
    }

    [TestMethod]
    public void TryOpen_WhileTheBoltIsDrawn_OpensAndTheSwitchLetsGo()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        chip.Pins.Write(BoardWiring.Coil, true);

        Assert.IsTrue(bench.Board.Lid.TryOpen());
        Assert.IsTrue(chip.Pins.Read(BoardWiring.Lid));
    }

    [TestMethod]
    public void TryOpen_SoonAfterThePulse_StillOpens()
    {
        using Bench bench = new();
        Pulse(Boot(bench));

        Assert.IsTrue(bench.Board.Lid.TryOpen());
    }

    [TestMethod]
    public void TryOpen_AfterTheGrace_StaysShut()
    {
        using Bench bench = new(speed: 20);
        IChip chip = Boot(bench);
        Pulse(chip);

        chip.Sleep(bench.Board.Lid.GraceMs);

        Assert.IsFalse(bench.Board.Lid.TryOpen());
    }

    [TestMethod]
    public void Close_AfterOpening_LocksAtOnce()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        Pulse(chip);
        bench.Board.Lid.Open();

        bench.Board.Lid.Close();

        Assert.IsFalse(chip.Pins.Read(BoardWiring.Lid));
        Assert.IsFalse(bench.Board.Lid.TryOpen());
    }

    [TestMethod]
    public void Force_Locked_Opens()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);

        bench.Board.Lid.Force();

        Assert.IsTrue(bench.Board.Lid.IsOpen);
        Assert.IsTrue(chip.Pins.Read(BoardWiring.Lid));
    }

    private static IChip Boot(Bench bench)
    {
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(BoardWiring.Coil, PinDrive.PushPull);
        return chip;
    }

    private static void Pulse(IChip chip)
    {
        chip.Pins.Write(BoardWiring.Coil, true);
        chip.Pins.Write(BoardWiring.Coil, false);
    }
}
