using System.Device.Gpio;
using Lockbox.Core.Ports;
using Lockbox.Device;
using Lockbox.Esp32;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Nano;
using Lockbox.Wiring;
using Image = Lockbox.Device.Program;

namespace Lockbox.Tests.Device;

/// <summary>What the image does when something escapes its main loop: it must leave no coil on and no secret behind.</summary>
[TestClass]
public sealed class LastGaspTests
{
    [TestMethod]
    public void Fall_InTheMiddleOfAPulse_ReleasesNotesWipesAndReboots()
    {
        using FakeChip chip = new();
        TestBox box = new();
        box.Coil.Drive(true);
        long events = box.Box.Ledger.Log.Next;

        Fall(new LastGasp { Coil = box.Coil, Box = box.Box });

        Assert.IsFalse(box.Coil.IsOn);
        Assert.AreEqual(1, chip.Reboots);
        Assert.IsTrue(IsWiped(box));
        box.Boot();
        Assert.AreEqual(EventKind.Crashed, KindOf(box, events));
    }

    [TestMethod]
    public void Fall_OverAFlashThatTakesNothing_StillReleasesAndReboots()
    {
        using FakeChip chip = new();
        TestBox box = new();
        box.Coil.Drive(true);
        box.Flash.WritesLeft = 0;

        Fall(new LastGasp { Coil = box.Coil, Box = box.Box });

        Assert.IsFalse(box.Coil.IsOn);
        Assert.AreEqual(1, chip.Reboots);
    }

    [TestMethod]
    public void Fall_BeforeThereWasABox_StillReboots()
    {
        using FakeChip chip = new();

        Fall(new LastGasp());

        Assert.AreEqual(1, chip.Reboots);
    }

    [TestMethod]
    public void Main_WithAnythingEscaping_Reboots()
    {
        using FakeChip chip = new();
        new GpioController().OpenPin(Pins.Coil);

        Assert.ThrowsExactly<PowerLost>(Image.Main);

        Assert.AreEqual(1, chip.Reboots);
    }

    // A restart ends the thread that asks for it.
    private static void Fall(LastGasp gasp)
    {
        Assert.ThrowsExactly<PowerLost>(() => gasp.Breathe(true));
    }

    // From flash: what was sealed with keys already wiped would not be there.
    private static EventKind KindOf(TestBox box, long number)
    {
        Assert.IsTrue(box.Box.Ledger.Log.Holds(number), "the fall was not written down");
        return Lockbox.Core.Codes.EventRecord.Kind(box.Box.Ledger.Log.BytesOf(number), box.Box.Ledger.Log.RecordOf(number));
    }

    // Without its keys the box takes nobody for its issuer.
    private static bool IsWiped(TestBox box)
    {
        box.Run(6000);
        box.Arm("g-one", "12345679", 3);
        return box.Box.Ledger.Grants.Free() == Lockbox.Core.Limits.LiveGrants;
    }
}
