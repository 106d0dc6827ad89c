using System.Collections.Concurrent;
using System.Device.Gpio;
using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;

namespace Lockbox.Tests.Board;

/// <summary>Edges on their way from a wire of the board to a handler of the program, and what the program's calls of its pins count.</summary>
[TestClass]
public sealed class InterruptTests
{
    private const int Capacity = 128;
    private const int FreezeMs = 5_000;

    [TestMethod]
    public void Events_InAStandstill_AreDeliveredAfterItAndTheOldestAreLost()
    {
        using Bench bench = new(speed: 10);
        ConcurrentQueue<PinEventTypes> events = new();
        Watch(bench, 0, events);
        MoveLid(bench.Board, 2);
        Bench.Until(() => events.Count == 2, "the events of before");

        bench.Board.Freeze(FreezeMs);
        MoveLid(bench.Board, Capacity + 21);
        bench.Board.Pass(500);
        int during = events.Count;
        bool wasFrozen = bench.Board.IsFrozen;

        Assert.IsTrue(wasFrozen);
        Assert.AreEqual(2, during, "handled in the standstill");
        Bench.Until(() => events.Count >= Capacity + 2, "what the queue holds");
        bench.Board.Pass(500);
        Assert.IsTrue(events.Count <= Capacity + 3, events.Count + " events");
    }

    [TestMethod]
    public void Debounce_InAStandstill_IsJudgedInItsOwnTime()
    {
        using Bench bench = new(speed: 5);
        ConcurrentQueue<PinEventTypes> events = new();
        Watch(bench, 50, events);

        bench.Board.Freeze(FreezeMs);
        bench.Board.Lid.Force();
        bench.Board.Pass(1_000);
        bench.Board.Lid.Close();
        bench.Board.Pass(1_000);
        bool isStill = events.IsEmpty && bench.Board.IsFrozen;

        Assert.IsTrue(isStill);
        Bench.Until(() => events.Count == 2, "both moves, although the level is the old one again");
        CollectionAssert.AreEqual(new[] { PinEventTypes.Rising, PinEventTypes.Falling }, events.ToArray());
    }

    [TestMethod]
    public void Edges_Lost_AreCountedAndTheNextOneTellsTheLevel()
    {
        using Bench bench = new(speed: 10);
        ConcurrentQueue<PinEventTypes> events = new();
        Watch(bench, 0, events);

        bench.Board.Interrupts.AreLost = true;
        bench.Board.Lid.Force();
        bool level = bench.Board.Substrate.Under(() => bench.Board.Circuit[BoardWiring.Lid].Level);
        bench.Board.Interrupts.AreLost = false;
        bench.Board.Lid.Close();

        Assert.IsTrue(level);
        Bench.Until(() => events.Count == 1, "the edge that was not lost");
        Assert.AreEqual(PinEventTypes.Falling, events.Single());
        Assert.AreEqual(1, bench.Board.Interrupts.Lost);
    }

    [TestMethod]
    public void PinCounts_AreThoseOfTheProgramSinceTheBoot()
    {
        using Bench bench = new();
        PinCounts counts = bench.Board.PinCounts;
        GpioController gpio = Gpio(bench);
        GpioPin pin = gpio.OpenPin(BoardWiring.Watchdog, PinMode.Output);
        pin.Write(PinValue.High);
        pin.Toggle();
        gpio.OpenPin(BoardWiring.Lid, PinMode.Input).Read();

        Assert.AreEqual(new PinCount(0, 1, 1, 1), counts[BoardWiring.Watchdog]);
        Assert.AreEqual(new PinCount(1, 0, 0, 1), counts[BoardWiring.Lid]);
        Assert.AreEqual(5, counts.Total);
        bench.Board.Cut();
        bench.Boot();
        Assert.AreEqual(0, counts.Total);
    }

    private static GpioController Gpio(Bench bench)
    {
        Lockbox.Nano.Chip.Current = bench.Boot();
        return new GpioController();
    }

    private static void Watch(Bench bench, int debounceMs, ConcurrentQueue<PinEventTypes> events)
    {
        GpioPin lid = Gpio(bench).OpenPin(BoardWiring.Lid, PinMode.Input);
        lid.DebounceTimeout = TimeSpan.FromMilliseconds(debounceMs);
        lid.ValueChanged += (_, e) => Note(events, e.ChangeType);
    }

    /// <summary>A handler calls into the chip, as any that does something.</summary>
    private static void Note(ConcurrentQueue<PinEventTypes> events, PinEventTypes type)
    {
        Lockbox.Nano.Chip.Current.EnsurePower();
        events.Enqueue(type);
    }

    private static void MoveLid(EmulatedBoard board, int times)
    {
        for (int i = 0; i < times; i++)
        {
            if (board.Lid.IsOpen)
            {
                board.Lid.Close();
            }
            else
            {
                board.Lid.Force();
            }
        }
    }
}
