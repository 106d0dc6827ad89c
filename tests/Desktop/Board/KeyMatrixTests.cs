using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class KeyMatrixTests
{
    [TestMethod]
    public void Scan_EachKeyAlone_ReadsThatKeyOnly()
    {
        using Bench bench = new();
        IPins pins = Boot(bench, PinDrive.OpenDrain);
        for (int key = 0; key < 16; key++)
        {
            bench.Board.Keys.Press(key / 4, key % 4);

            Assert.AreEqual(1 << key, Scan(pins));

            bench.Board.Keys.Release(key / 4, key % 4);
        }

        Assert.AreEqual(0, Scan(pins));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Scan_ThreeKeysOfARectangle_ReadsTheFourth(bool hasDiodes)
    {
        using Bench bench = new();
        IPins pins = Boot(bench, PinDrive.OpenDrain);
        bench.Board.Keys.HasDiodes = hasDiodes;

        bench.Board.Keys.Press(0, 0);
        bench.Board.Keys.Press(0, 1);
        bench.Board.Keys.Press(1, 0);

        Assert.AreEqual(0b0011_0011, Scan(pins));
    }

    [TestMethod]
    [DataRow(true, 0)]
    [DataRow(false, 1)]
    public void Scan_PushPullRowsAndTwoKeysOfAColumn_FightOnlyWithoutDiodes(bool hasDiodes, int atLeast)
    {
        using Bench bench = new();
        IPins pins = Boot(bench, PinDrive.PushPull);
        bench.Board.Keys.HasDiodes = hasDiodes;

        bench.Board.Keys.Press(0, 2);
        bench.Board.Keys.Press(3, 2);
        Scan(pins);

        int complaints = bench.Board.Complaints.Count(line => line.Contains("high and low at once"));
        Assert.AreEqual(atLeast > 0, complaints > 0, string.Join("; ", bench.Board.Complaints));
    }

    [TestMethod]
    public void Press_WhileTheRowIsLow_IsAnEdgeOnTheColumn()
    {
        using Bench bench = new();
        IPins pins = Boot(bench, PinDrive.OpenDrain);
        bool? seen = null;
        pins.Watch(BoardWiring.KeyColumns[1], level => seen = level);
        pins.Write(BoardWiring.KeyRows[2], false);

        bench.Board.Keys.Press(2, 1);

        Bench.Until(() => seen == false, "a falling edge");
    }

    private static IPins Boot(Bench bench, PinDrive rows)
    {
        IPins pins = bench.Boot().Pins;
        foreach (int row in BoardWiring.KeyRows)
        {
            pins.SetDrive(row, rows);
            pins.Write(row, true);
        }

        Array.ForEach(BoardWiring.KeyColumns, column => pins.SetDrive(column, PinDrive.PullUp));
        return pins;
    }

    private static int Scan(IPins pins)
    {
        int down = 0;
        for (int row = 0; row < 4; row++)
        {
            pins.Write(BoardWiring.KeyRows[row], false);
            for (int column = 0; column < 4; column++)
            {
                down |= pins.Read(BoardWiring.KeyColumns[column]) ? 0 : 1 << (row * 4 + column);
            }

            pins.Write(BoardWiring.KeyRows[row], true);
        }

        return down;
    }
}
