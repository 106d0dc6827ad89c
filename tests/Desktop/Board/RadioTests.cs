using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class RadioTests
{
    [TestMethod]
    public void Join_InReach_GivesAnAddressAndALiveConnection()
    {
        using Bench bench = new(speed: 20);
        IRadio radio = bench.Boot().Radio;
        bool before = radio.HasAddress;

        Assert.IsTrue(radio.Join(10_000));
        Assert.IsFalse(before);
        Assert.IsTrue(radio.HasAddress);
        Assert.IsFalse(radio.Connection().IsCancellationRequested);
    }

    [TestMethod]
    public void Join_OutOfReach_FailsAfterTheTimeout()
    {
        using Bench bench = new(speed: 20);
        IChip chip = bench.Boot();
        bench.Board.Radio.InReach = false;
        long from = chip.UptimeMs;

        Assert.IsFalse(chip.Radio.Join(1_000));
        Assert.IsTrue(chip.UptimeMs - from >= 1_000);
        Assert.IsTrue(chip.Radio.Connection().IsCancellationRequested);
    }

    [TestMethod]
    public void InReach_Lost_BreaksTheConnectionBeforeItReturns()
    {
        using Bench bench = new(speed: 20);
        IRadio radio = bench.Boot().Radio;
        radio.Join(10_000);
        bool isClosed = false;
        radio.Connection().Register(() => isClosed = true);

        bench.Board.Radio.InReach = false;
        bool atOnce = isClosed && !radio.HasAddress;
        bench.Board.Radio.InReach = true;

        Assert.IsTrue(atOnce);
        Assert.IsFalse(radio.HasAddress, "it must be joined again");
        Assert.IsTrue(radio.Join(10_000));
    }

    [TestMethod]
    public void Cut_BreaksTheConnectionBeforeItReturns()
    {
        using Bench bench = new(speed: 20);
        IRadio radio = bench.Boot().Radio;
        radio.Join(10_000);
        bool isClosed = false;
        radio.Connection().Register(() => isClosed = true);

        bench.Board.Cut();

        Assert.IsTrue(isClosed);
    }
}
