using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class BuzzerTests
{
    [TestMethod]
    public void Beeps_AreCountedAndMeasured()
    {
        using Bench bench = new(speed: 10);
        IChip chip = Boot(bench);

        Beep(chip, 100);
        chip.Sleep(100);
        Beep(chip, 400);

        Assert.AreEqual(2, bench.Board.Buzzer.Count);
        Assert.IsFalse(bench.Board.Buzzer.IsOn);
        IReadOnlyList<Beep> beeps = bench.Board.Buzzer.Beeps;
        Assert.IsTrue(beeps[0].LengthMs is >= 100 and < 400 && beeps[1].LengthMs is >= 400 and < 1_000, string.Join("; ", beeps));
        Assert.IsTrue(beeps[1].AtMs >= beeps[0].AtMs + beeps[0].LengthMs + 100);
        Assert.AreEqual(0, bench.Board.Complaints.Count);
    }

    [TestMethod]
    public void Sound_WithoutEnd_IsComplainedAboutOnce()
    {
        using Bench bench = new(speed: 100);
        IChip chip = Boot(bench);

        chip.Pins.Write(BoardWiring.Buzzer, true);
        chip.Sleep(12_000);

        Assert.IsTrue(bench.Board.Buzzer.IsOn);
        Assert.AreEqual("buzzer: still sounding after 5000 ms", bench.Board.Complaints.Single());
    }

    [TestMethod]
    public void Cut_SilencesIt()
    {
        using Bench bench = new();
        Boot(bench).Pins.Write(BoardWiring.Buzzer, true);

        bench.Board.Cut();

        Assert.IsFalse(bench.Board.Buzzer.IsOn);
        Assert.AreEqual(1, bench.Board.Buzzer.Beeps.Count);
    }

    private static IChip Boot(Bench bench)
    {
        IChip chip = bench.Boot();
        chip.Pins.SetDrive(BoardWiring.Buzzer, PinDrive.PushPull);
        return chip;
    }

    private static void Beep(IChip chip, int milliseconds)
    {
        chip.Pins.Write(BoardWiring.Buzzer, true);
        chip.Sleep(milliseconds);
        chip.Pins.Write(BoardWiring.Buzzer, false);
    }
}
