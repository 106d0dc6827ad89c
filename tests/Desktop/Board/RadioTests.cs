using Lockbox.Emulator.Parts;
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

    [TestMethod]
    public void StuckAdapter_JoinsOnlyAfterTheProgramLeftOrRestarted()
    {
        foreach (Action<IRadio> cure in (Action<IRadio>[])[radio => radio.Leave(), radio => radio.Restart()])
        {
            using Bench bench = new(speed: 50);
            IRadio radio = bench.Boot().Radio;
            bench.Board.Radio.Fault = RadioFault.StuckAdapter;

            Assert.IsFalse(radio.Join(1_000));
            Assert.IsFalse(radio.Join(1_000));
            cure(radio);
            Assert.IsTrue(radio.Join(1_000));
        }
    }

    [TestMethod]
    public void NoAddress_AssociatesAndNoMore()
    {
        using Bench bench = new(speed: 50);
        IRadio radio = bench.Boot().Radio;
        bench.Board.Radio.Fault = RadioFault.NoAddress;

        Assert.IsFalse(radio.Join(1_000));
        Assert.IsTrue(radio.IsAssociated);
        Assert.IsFalse(radio.HasAddress);
        Assert.IsTrue(radio.Connection().IsCancellationRequested);
    }

    [TestMethod]
    public void Scan_FindsTheAccessPointWhileInReach()
    {
        using Bench bench = new(speed: 50);
        IChip chip = bench.Boot();
        bench.Board.Radio.SignalDbm = -83;
        bench.Board.Radio.Neighbours = [new AccessPoint("cafe", "02-00-00-00-00-99", -90)];
        long from = chip.UptimeMs;

        AccessPoint[] near = chip.Radio.Scan();
        bench.Board.Radio.InReach = false;
        AccessPoint[] far = chip.Radio.Scan();

        Assert.IsTrue(chip.UptimeMs - from >= 2 * bench.Board.Radio.ScanMs);
        Assert.AreEqual(new AccessPoint("dealership", "02-00-00-00-00-01", -83), near[0]);
        Assert.AreEqual("cafe", far.Single().Ssid);
    }

    [TestMethod]
    [DataRow(MemoryFault.None, true, true)]
    [DataRow(MemoryFault.Low, false, false)]
    [DataRow(MemoryFault.Fragmented, true, false)]
    public void Memory_WithAFault_ShowsIt(MemoryFault fault, bool isFree, bool isWhole)
    {
        using Bench bench = new();
        IMemory memory = bench.Boot().Memory;

        bench.Board.Memory.Fault = fault;

        Assert.AreEqual(isFree, memory.SpiRam.Free > memory.SpiRam.Total / 4);
        Assert.AreEqual(isWhole, memory.SpiRam.LargestBlock > memory.SpiRam.Total / 4);
        Assert.AreEqual(fault != MemoryFault.Low, memory.FreeManagedBytes > 1_000_000);
    }

    [TestMethod]
    public void Memory_WithoutSpiRam_IsTheChipsOwn()
    {
        using Bench bench = new();
        IMemory memory = bench.Boot().Memory;

        bench.Board.Memory.Fault = MemoryFault.NoSpiRam;

        Assert.AreEqual(0, memory.SpiRam.Total);
        Assert.IsTrue(memory.FreeManagedBytes < 64_000);
    }
}
