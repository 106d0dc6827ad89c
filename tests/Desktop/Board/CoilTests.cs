using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class CoilTests
{
    [TestMethod]
    public void Pulse_OfTheProgram_IsMeasured()
    {
        using Bench bench = new(speed: 10);
        IChip chip = Boot(bench);

        chip.Pins.Write(BoardWiring.Coil, true);
        bool wasOn = bench.Board.Coil.IsOn && bench.Board.Coil.BoltDrawn;
        chip.Sleep(700);
        chip.Pins.Write(BoardWiring.Coil, false);

        Assert.IsTrue(wasOn);
        Assert.IsFalse(bench.Board.Coil.IsOn);
        Assert.AreEqual(1, bench.Board.Coil.Pulses);
        Assert.IsTrue(bench.Board.Coil.LastPulseMs is >= 700 and < 1_500, bench.Board.Coil.LastPulseMs + " ms");
        Assert.IsTrue(bench.Board.Coil.Duty is > 0.01 and < 0.03, "duty " + bench.Board.Coil.Duty);
        Assert.AreEqual(0, bench.Board.Complaints.Count);
    }

    [TestMethod]
    public void Pulse_LeftOn_EndsByTheOneShotAndNeedsANewEdge()
    {
        using Bench bench = new(speed: 10);
        IChip chip = Boot(bench);
        CoilPart coil = bench.Board.Coil;

        chip.Pins.Write(BoardWiring.Coil, true);
        Bench.Until(() => !coil.IsOn, "the one-shot ends the pulse");
        long length = coil.LastPulseMs;
        chip.Pins.Write(BoardWiring.Coil, true);
        bool byTheSameLevel = coil.IsOn;
        chip.Pins.Write(BoardWiring.Coil, false);
        chip.Pins.Write(BoardWiring.Coil, true);

        Assert.IsTrue(length is >= 1_500 and < 2_500, length + " ms");
        Assert.IsFalse(byTheSameLevel);
        Assert.IsTrue(coil.IsOn);
        Assert.IsTrue(bench.Board.Complaints.Any(line => line.Contains("still driven after 1500 ms")));
    }

    [TestMethod]
    public void OneShot_OfAFinishedPulse_DoesNotEndTheNext()
    {
        using Bench bench = new(speed: 10);
        IChip chip = Boot(bench);
        Pulse(chip);
        chip.Sleep(1_000);

        chip.Pins.Write(BoardWiring.Coil, true);
        chip.Sleep(1_000);

        Assert.IsTrue(bench.Board.Coil.IsOn);
    }

    [TestMethod]
    public void Pulse_TooSoonAfterTheLast_IsComplainedAbout()
    {
        using Bench bench = new(speed: 10);
        IChip chip = Boot(bench);

        Pulse(chip);
        chip.Sleep(5_100);
        Pulse(chip);
        int afterAPause = bench.Board.Complaints.Count;
        Pulse(chip);

        Assert.AreEqual(0, afterAPause);
        Assert.IsTrue(bench.Board.Complaints[0].StartsWith("coil: a pulse "), bench.Board.Complaints[0]);
    }

    [TestMethod]
    public void Pulses_MoreThanTenAMinute_AreComplainedAbout()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        bench.Board.Coil.ShortestPauseMs = 0;

        for (int i = 0; i < 10; i++)
        {
            Pulse(chip);
        }

        int afterTen = bench.Board.Complaints.Count;
        Pulse(chip);

        Assert.AreEqual(0, afterTen);
        Assert.AreEqual("coil: more than 10 pulses in a minute", bench.Board.Complaints.Single());
    }

    [TestMethod]
    public void Cut_DuringAPulse_EndsIt()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        chip.Pins.Write(BoardWiring.Coil, true);

        bench.Board.Cut();

        Assert.IsFalse(bench.Board.Coil.IsOn);
        Assert.AreEqual(1, bench.Board.Coil.Pulses);
    }

    [TestMethod]
    public void Restart_DuringAPulse_LetsThePinFallToItsResistor()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        chip.Pins.Write(BoardWiring.Coil, true);

        Assert.ThrowsExactly<PowerLost>(chip.Reboot);

        Assert.IsFalse(bench.Board.Coil.IsOn);
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
