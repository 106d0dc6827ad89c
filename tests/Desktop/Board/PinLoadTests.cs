using Lockbox.Emulator.Parts;
using Lockbox.Esp32;

namespace Lockbox.Tests.Board;

/// <summary>How often the box's own firmware calls its pins: what an idle second and a key press cost (firmware/README.md).</summary>
[TestClass]
public sealed class PinLoadTests
{
    private const int HeldMs = 100;
    private const int MinuteMs = 60_000;

    // Each row driven and released, and its four columns read between.
    private const int OpsPerLook = 4 * 6;

    private static readonly int[] _keys =
    [
        Pins.KeyRow0, Pins.KeyRow1, Pins.KeyRow2, Pins.KeyRow3, Pins.KeyColumn0, Pins.KeyColumn1, Pins.KeyColumn2, Pins.KeyColumn3,
    ];

    [TestMethod]
    public void Keys_InAnIdleMinute_AreNotCalledOnce()
    {
        using BoxOnBoard box = Started();
        int before = OfKeys(box.Board);

        box.Board.Pass(MinuteMs);

        Assert.AreEqual(0, OfKeys(box.Board) - before);
    }

    [TestMethod]
    public void OtherPins_InAnIdleMinute_AreCalledFewTimesASecond()
    {
        using BoxOnBoard box = Started();
        int lid = box.Board.PinCounts[Pins.Lid].Total;
        int watchdog = box.Board.PinCounts[Pins.Watchdog].Total;
        int all = box.Board.PinCounts.Total;

        box.Board.Pass(MinuteMs);

        all = box.Board.PinCounts.Total - all;
        lid = box.Board.PinCounts[Pins.Lid].Total - lid;
        watchdog = box.Board.PinCounts[Pins.Watchdog].Total - watchdog;
        Console.WriteLine($"idle minute: lid {lid}, watchdog {watchdog}, all {all}");
        Assert.IsTrue(lid is > 200 and <= 241, $"lid {lid}");
        Assert.IsTrue(watchdog is >= 59 and <= 61, $"watchdog {watchdog}");
        Assert.AreEqual(lid + watchdog, all);
    }

    [TestMethod]
    public void Key_PressedForAHundredMs_CostsAtMostTwelveLooks()
    {
        using BoxOnBoard box = Started();
        int before = OfKeys(box.Board);

        box.Board.Keys.Press(1, 1);
        box.Board.Pass(HeldMs);
        box.Board.Keys.Release(1, 1);
        box.Board.Pass(1_000);

        int cost = OfKeys(box.Board) - before;
        Console.WriteLine($"key press of {HeldMs} ms: {cost} operations");
        Assert.IsTrue(cost is > 5 * OpsPerLook and <= 12 * OpsPerLook, $"{cost} operations");
    }

    [TestMethod]
    public void Key_Held_CostsFiftyLooksASecond()
    {
        using BoxOnBoard box = Started();
        box.Board.Keys.Press(1, 1);
        box.Board.Pass(1_000);
        int before = OfKeys(box.Board);

        box.Board.Pass(1_000);

        int cost = OfKeys(box.Board) - before;
        Assert.IsTrue(cost is >= 49 * OpsPerLook and <= 51 * OpsPerLook, $"{cost} operations");
    }

    private static BoxOnBoard Started()
    {
        BoxOnBoard box = new(peer => peer.Dispose());
        box.Board.Restore();
        // Past the self-test that follows provisioning.
        box.Board.Pass(40_000);
        return box;
    }

    private static int OfKeys(EmulatedBoard board) => _keys.Sum(pin => board.PinCounts[pin].Total);
}
