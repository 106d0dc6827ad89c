using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class LedChainTests
{
    private const byte DecodeMode = 0x9;
    private const byte Intensity = 0xA;
    private const byte ScanLimit = 0xB;
    private const byte NormalOperation = 0xC;
    private const byte DisplayTest = 0xF;
    private const int Hertz = 10_000_000;

    [TestMethod]
    [DataRow(0)]
    [DataRow(3)]
    public void Rows_RowSentFarthestModuleFirst_ShowsItLeftToRight(int mode)
    {
        using Bench bench = new();
        IChip chip = Boot(bench);

        Send(chip, mode, 3, 0x44, 3, 0x33, 3, 0x22, 3, 0x81);

        AssertRow(bench, 2, 0x81223344);
    }

    [TestMethod]
    public void Rows_AfterPowerUp_AreDarkUntilSwitchedOn()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        Route(chip);
        Same(chip, ScanLimit, 7);
        Same(chip, 1, 0xFF);
        uint before = bench.Board.Display.Rows[0];

        Same(chip, NormalOperation, 1);

        Assert.AreEqual(0u, before);
        AssertRow(bench, 0, 0xFFFFFFFF);
    }

    [TestMethod]
    public void Rows_OnlyOneModuleAddressed_LeavesTheOthers()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        Same(chip, 1, 0x0F);

        Send(chip, 0, 0, 0, 0, 0, 1, 0xAA, 0, 0);

        AssertRow(bench, 0, 0x0FAA0F0F);
    }

    [TestMethod]
    public void Rows_WrongSelectPin_KeepTheOldPicture()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        Same(chip, 1, 0x0F);

        chip.Spi.Transfer(1, 5, 0, Hertz, [1, 0xAA, 1, 0xAA, 1, 0xAA, 1, 0xAA], []);

        AssertRow(bench, 0, 0x0F0F0F0F);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Rows_WrongMode_ShowSomethingElse(int mode)
    {
        using Bench bench = new();
        IChip chip = Boot(bench);

        Send(chip, mode, 1, 0x35, 1, 0x35, 1, 0x35, 1, 0x35);

        Assert.AreNotEqual(0x35353535u, bench.Board.Display.Rows[0]);
    }

    [TestMethod]
    public void Rows_ClockTooFast_ShowSomethingElseAndAComplaint()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);

        chip.Spi.Transfer(1, BoardWiring.DisplayLoad, 0, Hertz + 1, [1, 0x35, 1, 0x35, 1, 0x35, 1, 0x35], []);

        Assert.AreNotEqual(0x35353535u, bench.Board.Display.Rows[0]);
        Assert.IsTrue(bench.Board.Complaints.Any(line => line.StartsWith("display: clocked")));
    }

    [TestMethod]
    public void Rows_PinsNotRouted_StayDark()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();

        Same(chip, ScanLimit, 7);
        Same(chip, NormalOperation, 1);
        Same(chip, 1, 0xFF);

        AssertRow(bench, 0, 0);
    }

    [TestMethod]
    public void Rows_BitsByHandOnThePins_ShowTheSame()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        IPins pins = chip.Pins;
        Array.ForEach([18, 19, 23], pin => pins.SetDrive(pin, PinDrive.PushPull));

        for (int bit = 15; bit >= 0; bit--)
        {
            pins.Write(23, (0x0281 >> bit & 1) != 0);
            pins.Write(18, true);
            pins.Write(18, false);
        }

        uint before = bench.Board.Display.Rows[1];
        pins.Write(19, true);

        Assert.AreEqual(0u, before);
        Assert.AreEqual(0x81u, bench.Board.Display.Rows[1] >> 24);
    }

    [TestMethod]
    public void Rows_ScanLimitDecodeAndTest_DoAsTheDatasheetSays()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);
        Same(chip, 1, 0x08);
        Same(chip, 8, 0x08);

        Same(chip, ScanLimit, 6);
        AssertRow(bench, 7, 0);
        Same(chip, DecodeMode, 0x01);
        AssertRow(bench, 0, 0x7F7F7F7F);
        Same(chip, NormalOperation, 0);
        AssertRow(bench, 0, 0);
        Same(chip, DisplayTest, 1);
        AssertRow(bench, 7, 0xFFFFFFFF);
    }

    [TestMethod]
    public void Intensity_Set_IsTheLeftmostModules()
    {
        using Bench bench = new();
        IChip chip = Boot(bench);

        Send(chip, 0, Intensity, 1, Intensity, 2, Intensity, 3, Intensity, 0xF9);

        Assert.AreEqual(9, bench.Board.Display.Intensity);
    }

    [TestMethod]
    public void Rows_AfterACutAndAgainAfterwards_AreDark()
    {
        using Bench bench = new();
        Same(Boot(bench), 1, 0xFF);
        AssertRow(bench, 0, 0xFFFFFFFF);

        bench.Board.Cut();
        AssertRow(bench, 0, 0);
        bench.Boot();

        AssertRow(bench, 0, 0);
    }

    private static IChip Boot(Bench bench)
    {
        IChip chip = bench.Boot();
        Route(chip);
        Same(chip, ScanLimit, 7);
        Same(chip, NormalOperation, 1);
        return chip;
    }

    private static void Route(IChip chip)
    {
        chip.Spi.Route(1, SpiSignal.Clock, BoardWiring.DisplayClock);
        chip.Spi.Route(1, SpiSignal.DataOut, BoardWiring.DisplayData);
        chip.Spi.Route(1, SpiSignal.DataIn, BoardWiring.DisplayUnused);
    }

    private static void Same(IChip chip, byte register, byte data) =>
        Send(chip, 0, register, data, register, data, register, data, register, data);

    private static void Send(IChip chip, int mode, params byte[] words) =>
        chip.Spi.Transfer(1, BoardWiring.DisplayLoad, mode, Hertz, words, new byte[words.Length]);

    private static void AssertRow(Bench bench, int row, uint expected) =>
        Assert.AreEqual(expected.ToString("X8"), bench.Board.Display.Rows[row].ToString("X8"), "row " + row);
}
