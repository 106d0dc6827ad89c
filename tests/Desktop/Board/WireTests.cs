using System.Collections.Concurrent;
using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class WireTests
{
    private const int FreePin = 5;

    [TestMethod]
    [DataRow(PinDrive.Floating, true, false)]
    [DataRow(PinDrive.PullUp, false, true)]
    [DataRow(PinDrive.PullDown, true, false)]
    [DataRow(PinDrive.PushPull, false, false)]
    [DataRow(PinDrive.PushPull, true, true)]
    [DataRow(PinDrive.OpenDrain, true, false)]
    [DataRow(PinDrive.OpenDrainPullUp, true, true)]
    [DataRow(PinDrive.OpenDrainPullUp, false, false)]
    public void Level_NothingOnTheWire_IsWhatTheChipMakesIt(PinDrive drive, bool written, bool level)
    {
        using Bench bench = new();
        IPins pins = bench.Boot().Pins;

        pins.SetDrive(FreePin, drive);
        pins.Write(FreePin, written);

        Assert.AreEqual(level, pins.Read(FreePin));
    }

    [TestMethod]
    public void SetDrive_ToOutput_StartsLow()
    {
        using Bench bench = new();
        IPins pins = bench.Boot().Pins;
        pins.Write(FreePin, true);

        pins.SetDrive(FreePin, PinDrive.PushPull);

        Assert.IsFalse(pins.Read(FreePin));
    }

    [TestMethod]
    public void Level_BoardResistorAgainstThePullOfTheChip_FollowsTheResistor()
    {
        using Bench bench = new();
        IPins pins = bench.Boot().Pins;

        pins.SetDrive(BoardWiring.Coil, PinDrive.PullUp);

        Assert.IsFalse(pins.Read(BoardWiring.Coil));
        Assert.IsFalse(bench.Board.Coil.IsOn);
    }

    [TestMethod]
    public void SetDrive_OfAnInputOnlyPin_DrivesNothing()
    {
        using Bench bench = new();
        IPins pins = bench.Boot().Pins;

        pins.SetDrive(BoardWiring.DisplayUnused, PinDrive.PushPull);
        pins.Write(BoardWiring.DisplayUnused, true);

        Assert.IsFalse(pins.Read(BoardWiring.DisplayUnused));
    }

    [TestMethod]
    public void Supply_WhenLow_PullsItsWireLow()
    {
        using Bench bench = new();
        IPins pins = bench.Boot().Pins;
        bool before = pins.Read(BoardWiring.Supply);

        bench.Board.Supply.IsGood = false;

        Assert.IsTrue(before);
        Assert.IsFalse(pins.Read(BoardWiring.Supply));
    }

    [TestMethod]
    public void Watch_EdgesOfOnePin_ArriveInOrderOnAnotherThread()
    {
        using Bench bench = new();
        IPins pins = bench.Boot().Pins;
        ConcurrentQueue<(bool Level, int Thread)> seen = new();
        pins.SetDrive(FreePin, PinDrive.PushPull);
        pins.Watch(FreePin, level => seen.Enqueue((level, Environment.CurrentManagedThreadId)));

        for (int i = 0; i < 3; i++)
        {
            pins.Write(FreePin, true);
            pins.Write(FreePin, true);
            pins.Write(FreePin, false);
        }

        Bench.Until(() => seen.Count >= 6, "six edges");
        CollectionAssert.AreEqual(new[] { true, false, true, false, true, false }, seen.Select(edge => edge.Level).ToArray());
        Assert.IsFalse(seen.Any(edge => edge.Thread == Environment.CurrentManagedThreadId));
    }

    [TestMethod]
    public void Watch_Disposed_SeesNoMore()
    {
        using Bench bench = new();
        IPins pins = bench.Boot().Pins;
        int ended = 0;
        int going = 0;
        pins.SetDrive(FreePin, PinDrive.PushPull);
        IDisposable watch = pins.Watch(FreePin, _ => ended++);
        pins.Watch(FreePin, _ => going++);
        watch.Dispose();

        pins.Write(FreePin, true);

        Bench.Until(() => going == 1, "the other watch sees the edge");
        Assert.AreEqual(0, ended);
    }
}
